package dev.threadline.app.edit;

import dev.threadline.event.UserError;
import dev.threadline.export.FileNotWritten;
import dev.threadline.export.WholeFile;
import dev.threadline.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it stands in a file, and as an editor has it, where each line ends in {@code \n}. What nobody edits is written as it
 * was: a byte order mark, and the end of each line, of whatever kind, even where kinds are mixed.
 *
 * @param written all of it, as in the file
 */
record WrittenText(String written) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final WrittenText NOTHING = new WrittenText("");

    /** Of a draft that is in no file yet. */
    static WrittenText nothing() {
        return NOTHING;
    }

    /** A line without its end, and its end: empty for the last one. */
    private record Line(String text, String end) {}

    /** The text for an editor. */
    String text() {
        return LINE_END.matcher(unmarked()).replaceAll("\n");
    }

    private String unmarked() {
        return isMarked() ? written.substring(1) : written;
    }

    private boolean isMarked() {
        return written.startsWith(ScenarioReader.BYTE_ORDER_MARK);
    }

    /**
     * The text for the file, once it has been edited. Lines before and after what was edited keep their ends; a new line ends as
     * the first one does.
     *
     * @param edited each line ends in {@code \n}
     */
    WrittenText edited(String edited) {
        List<Line> before = lines();
        String[] after = edited.split("\n", -1);
        int same = 0;
        while (same < Math.min(before.size(), after.length)
                && before.get(same).text.equals(after[same])) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.length) - same
                && before.get(before.size() - 1 - tail).text.equals(after[after.length - 1 - tail])) {
            tail++;
        }
        StringBuilder all = new StringBuilder(isMarked() ? ScenarioReader.BYTE_ORDER_MARK : "");
        for (int at = 0; at < after.length; at++) {
            all.append(after[at]);
            if (at < after.length - 1) {
                int fromEnd = after.length - 1 - at;
                String end = at < same
                        ? before.get(at).end
                        : fromEnd < tail ? before.get(before.size() - 1 - fromEnd).end : "";
                all.append(end.isEmpty() ? before.getFirst().end.isEmpty() ? "\n" : before.getFirst().end : end);
            }
        }
        return new WrittenText(all.toString());
    }

    /**
     * Writes a text to a file, wholly or not at all.
     *
     * @throws UserError if it can't be written
     */
    static void write(Path file, String text) {
        try {
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FileNotWritten refused) {
            throw new UserError(refused.getMessage());
        }
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String all = unmarked();
        Matcher end = LINE_END.matcher(all);
        int from = 0;
        while (end.find()) {
            lines.add(new Line(all.substring(from, end.start()), end.group()));
            from = end.end();
        }
        lines.add(new Line(all.substring(from), ""));
        return lines;
    }
}
