package dev.threadline.recording;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether a run is the beginning of another one. */
final class Prefix {
    private Prefix() {}

    /** What is the first that is different, or empty if one is the beginning of the other. */
    static Optional<String> difference(Run begun, Run whole) {
        List<Choice> choices = choices(begun);
        List<Choice> all = choices(whole);
        if (choices.size() > all.size() || !choices.equals(all.subList(0, choices.size()))) {
            return Optional.of("other choices");
        }
        EventLog log = begun.log();
        if (log.size() > whole.log().size()) {
            return Optional.of(
                    "%d events of %d".formatted(log.size(), whole.log().size()));
        }
        for (long position = 0; position < log.size(); position++) {
            if (!isSame(log, whole.log(), position)) {
                return Optional.of("another event " + position);
            }
        }
        return Optional.empty();
    }

    private static List<Choice> choices(Run run) {
        return run.choices().map(ChoiceLog::choices).orElse(List.of());
    }

    /** Column by column: to know an event's number among those of its thread costs the search of a chunk. */
    private static boolean isSame(EventLog log, EventLog whole, long at) {
        return log.kindAt(at) == whole.kindAt(at)
                && log.threadAt(at) == whole.threadAt(at)
                && log.timeAt(at) == whole.timeAt(at)
                && log.objectAt(at) == whole.objectAt(at)
                && log.versionAt(at) == whole.versionAt(at)
                && log.lineAt(at) == whole.lineAt(at)
                && log.valueAt(at).equals(whole.valueAt(at))
                && log.enablerAt(at).equals(whole.enablerAt(at))
                && Objects.equals(log.detailAt(at), whole.detailAt(at));
    }
}
