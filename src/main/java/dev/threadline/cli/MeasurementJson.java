package dev.threadline.cli;

import dev.threadline.measure.Book;
import dev.threadline.measure.Measurement;
import dev.threadline.measure.Sample;
import dev.threadline.measure.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A measurement as JSON: the machine, every time of every sample in ns, and the book's times in ns. */
final class MeasurementJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double NS_PER_SECOND = 1e9;

    private MeasurementJson() {}

    static void write(Measurement measured, OutputStream out) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", "ns");
        fields.put("machine", machine());
        fields.put(
                "samples",
                measured.samples().stream()
                        .map(sample -> sample(measured, sample))
                        .toList());
        fields.put("book", book(measured));
        out.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields));
    }

    private static Map<String, Object> machine() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        fields.put("java", Runtime.version().toString());
        fields.put("processors", Runtime.getRuntime().availableProcessors());
        return fields;
    }

    private static Map<String, Object> sample(Measurement measured, Sample sample) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("work", sample.work().word());
        fields.put("way", sample.way().word());
        fields.put("n", sample.n());
        fields.put("minimum", sample.minimum());
        fields.put("lowerQuartile", sample.lowerQuartile());
        fields.put("median", sample.median());
        fields.put("upperQuartile", sample.upperQuartile());
        measured.speedUp(sample.work(), sample.way(), sample.n()).ifPresent(speedUp -> fields.put("speedUp", speedUp));
        fields.put("times", sample.ns());
        return fields;
    }

    private static List<Map<String, Object>> book(Measurement measured) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Work work : measured.plan().works()) {
            for (int n : measured.plan().threads()) {
                Book.row(work, n).ifPresent(row -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("work", work.word());
                    fields.put("n", n);
                    fields.put("sequential", row.sequential() * NS_PER_SECOND);
                    fields.put("threaded", row.threaded() * NS_PER_SECOND);
                    fields.put("speedUp", row.speedUp());
                    rows.add(fields);
                });
            }
        }
        return rows;
    }
}
