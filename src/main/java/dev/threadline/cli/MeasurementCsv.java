package dev.threadline.cli;

import dev.threadline.measure.Book;
import dev.threadline.measure.Measurement;
import dev.threadline.measure.Sample;
import dev.threadline.measure.Way;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** A measurement as comma-separated values: a line for each sample, times in ns. No value has a comma in it. */
final class MeasurementCsv {
    private static final String HEAD =
            "work,way,n,repeats,minimum,lower_quartile,median,upper_quartile,speed_up,book_speed_up";

    private MeasurementCsv() {}

    static void write(Measurement measured, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (Sample sample : measured.samples()) {
            OptionalDouble speedUp = measured.speedUp(sample.work(), sample.way(), sample.n());
            text.append(String.join(
                            ",",
                            sample.work().word(),
                            sample.way().word(),
                            String.valueOf(sample.n()),
                            String.valueOf(sample.ns().size()),
                            String.valueOf(sample.minimum()),
                            String.valueOf(sample.lowerQuartile()),
                            String.valueOf(sample.median()),
                            String.valueOf(sample.upperQuartile()),
                            speedUp.isPresent() ? String.valueOf(speedUp.getAsDouble()) : "",
                            sample.way() == Way.PLATFORM
                                    ? Book.row(sample.work(), sample.n())
                                            .map(row -> String.valueOf(row.speedUp()))
                                            .orElse("")
                                    : ""))
                    .append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
