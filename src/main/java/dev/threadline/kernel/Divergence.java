package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.Named;
import dev.threadline.event.Planned;
import dev.threadline.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares a planned choice with the point that a run is at, and says in a sentence what does not fit. */
final class Divergence {
    private final Decision decision;
    private final int number;

    /** @param number of the planned choice, from 1 */
    Divergence(Decision decision, int number) {
        this.decision = decision;
        this.number = number;
    }

    /** What does not fit; empty if the choice can be made. */
    Optional<String> of(Planned planned) {
        Optional<String> unknown = unknown(planned);
        if (unknown.isPresent()) {
            return unknown;
        }
        if (Replay.place(decision, planned) < 0) {
            return Optional.of(impossible(planned));
        }
        return planned instanceof Decided decided ? elsewhere(decided) : Optional.empty();
    }

    private Optional<String> unknown(Planned planned) {
        List<String> names = IntStream.range(0, decision.threadCount())
                .mapToObj(decision::name)
                .toList();
        boolean known = planned instanceof Decided decided
                ? decided.choice().thread() < names.size()
                : names.contains(name(planned));
        return known
                ? Optional.empty()
                : Optional.of("choice %d is %s, but there is no such thread at this point: there is %s."
                        .formatted(number, text(planned), list(names)));
    }

    private String impossible(Planned planned) {
        String why = switch (planned.turn()) {
            case Choice.Step _ -> "%s can't take a step there".formatted(name(planned));
            case Choice.Timeout _ -> "%s waits for nothing there that has a time limit".formatted(name(planned));
            case Choice.Spurious _ -> "%s can't come out of a wait by itself there".formatted(name(planned));
            case Choice.Random _ -> "no random number is drawn there";
        };
        return "choice %d is %s, but %s; %s.".formatted(number, text(planned), why, enabled());
    }

    /** What was known of the choice when it was made. */
    private Optional<String> elsewhere(Decided decided) {
        Operation operation = decision.operation(Replay.place(decision, decided));
        if (operation != null
                && !decided.operation().isEmpty()
                && !(decided.operation().equals(operation.action().word()) && decided.object() == operation.object())) {
            return Optional.of("choice %d is %s, which was about to %s there, but here it is about to %s %s."
                    .formatted(
                            number,
                            text(decided),
                            decided.operation(),
                            operation.action().word(),
                            decision.nameOfObject(operation.object())));
        }
        if (decided.object() != EventLog.NO_OBJECT && !decided.enabled().equals(decision.enabled())) {
            return Optional.of("choice %d was made where %s could take a step, but here %s."
                    .formatted(
                            number,
                            list(decided.enabled().stream().map(this::name).toList()),
                            enabled()));
        }
        return Optional.empty();
    }

    private String text(Planned planned) {
        return switch (planned) {
            case Decided decided -> decided.choice().text(name(decided));
            case Named named -> new Choice(0, named.turn()).text(named.thread());
        };
    }

    private String name(Planned planned) {
        return switch (planned) {
            case Decided decided -> name(decided.choice().thread());
            case Named named -> named.thread();
        };
    }

    /** A recording may speak of threads that the program does not have any more. */
    private String name(int thread) {
        return thread < decision.threadCount() ? decision.name(thread) : "thread number " + thread;
    }

    private String enabled() {
        List<String> names = decision.enabled().stream().map(decision::name).toList();
        return names.isEmpty() ? "nobody can" : list(names) + " can";
    }

    private static String list(List<String> names) {
        return names.isEmpty()
                ? "nobody"
                : names.size() == 1
                        ? names.getFirst()
                        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
