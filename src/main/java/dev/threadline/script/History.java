package dev.threadline.script;

import dev.threadline.event.Detail;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** What states keep of the way to them: the first error that ended a thread, and the printed lines if they are wanted. */
final class History {
    private final boolean keepsPrinted;
    private final Numbering<Detail.Failure> failures = new Numbering<>();
    private final Numbering<Lines> lines = new Numbering<>();

    /** A line and the number of the lines before it. */
    private record Lines(int before, String last) {}

    /** @param keepsPrinted whether printed lines are part of a state */
    History(boolean keepsPrinted) {
        this.keepsPrinted = keepsPrinted;
        failures.of(new Detail.Failure("", ""));
        lines.of(new Lines(0, ""));
    }

    /** Hears of what happens in a step. */
    Taking taking() {
        return new Taking();
    }

    /** Writes into a row what was before it and what happened in the step to it. */
    void after(int[] before, int failure, List<String> printed, int[] row) {
        row[Layout.FAILURE] = before[Layout.FAILURE] != 0 ? before[Layout.FAILURE] : failure;
        int number = before[Layout.PRINTED];
        if (keepsPrinted) {
            for (String line : printed) {
                number = lines.of(new Lines(number, line));
            }
        }
        row[Layout.PRINTED] = number;
    }

    Detail.Failure failure(int number) {
        return failures.at(number);
    }

    List<String> printed(int[] row) {
        LinkedList<String> printed = new LinkedList<>();
        for (int number = row[Layout.PRINTED];
                number != 0;
                number = lines.at(number).before()) {
            printed.addFirst(lines.at(number).last());
        }
        return printed;
    }

    /** What happens in one step. */
    final class Taking {
        private final List<String> printed = new ArrayList<>();

        void print(String line) {
            printed.add(line);
        }

        List<String> printed() {
            return printed;
        }

        /** The number of the first error, or 0. */
        int failure(Stepper stepper) {
            List<Detail.Failure> raised = stepper.host().failures();
            return raised.isEmpty() ? 0 : failures.of(raised.getFirst());
        }
    }
}
