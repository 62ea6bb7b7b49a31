package dev.threadline.cli;

import dev.threadline.measure.Book;
import dev.threadline.measure.Conclusion;
import dev.threadline.measure.Durations;
import dev.threadline.measure.Measurement;
import dev.threadline.measure.Sample;
import dev.threadline.measure.Way;
import dev.threadline.measure.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A measurement as text: for each work and number the shortest times, and how many times as fast the threads were. */
final class MeasurementTable {
    private static final String GAP = "  ";
    private static final String NOTHING = "-";

    private MeasurementTable() {}

    static String of(Measurement measured) {
        List<Way> ways = measured.plan().ways();
        List<Way> threaded = ways.subList(1, ways.size());
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("work", "n"));
        ways.forEach(way -> head.add(way.word()));
        threaded.forEach(way -> head.add(way.word()));
        head.add("book");
        rows.add(head);
        for (Work work : measured.plan().works()) {
            for (int n : measured.plan().threads()) {
                List<String> row = new ArrayList<>(List.of(work.word(), String.valueOf(n)));
                ways.forEach(way -> row.add(measured.sample(work, way, n)
                        .map(Sample::minimum)
                        .map(Durations::time)
                        .orElse(NOTHING)));
                threaded.forEach(way -> row.add(ratio(measured.speedUp(work, way, n))));
                row.add(Book.row(work, n)
                        .map(figures -> Durations.ratio(figures.speedUp()))
                        .orElse(NOTHING));
                rows.add(row);
            }
        }
        return "The shortest times, and how many times as fast as one after the other; the book's with Python threads.\n"
                + aligned(rows)
                + line(Conclusion.gains(measured))
                + line(Conclusion.cost(measured).orElse(""));
    }

    private static String line(String sentence) {
        return sentence.isEmpty() ? "" : sentence + "\n";
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? Durations.ratio(ratio.getAsDouble()) : NOTHING;
    }

    private static String aligned(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                String space = " ".repeat(widths[column] - cell.length());
                line.append(column == 0 ? cell + space : GAP + space + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
