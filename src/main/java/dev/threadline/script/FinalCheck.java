package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Model;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The check of a program: the expression that must hold once all its threads have finished. */
final class FinalCheck {
    private final Stepper stepper;
    private final Program program;

    /** @param stepper what the check is made in */
    FinalCheck(Stepper stepper) {
        this.stepper = stepper;
        program = stepper.world().program();
    }

    /**
     * Makes the check.
     *
     * @param time at which it is made, in ns since 1970
     * @param models the objects, by number
     * @return why it does not hold; empty if it holds, or there is none
     */
    Optional<String> failure(long time, IntFunction<Model> models) {
        if (program.check().isEmpty()) {
            return Optional.empty();
        }
        LocalHost host = new LocalHost(0, time, line -> {});
        ScriptThread thread = new ScriptThread(0, ValueCode.NONE, new int[0]);
        thread.hostedBy(host);
        Frame frame = new Frame(program.check().orElseThrow());
        thread.enter(frame);
        stepper.runAlone(thread, models);
        if (host.failures().isEmpty() && stepper.world().values().truth(frame.slots[0])) {
            return Optional.empty();
        }
        String raised = host.failures().stream()
                .map(failure -> " (%s: %s)".formatted(failure.type(), failure.message()))
                .findFirst()
                .orElse("");
        String values = program.checkedGlobals().stream()
                .map(global -> program.globals().get(global).name() + " = "
                        + told(stepper.world().valueOfGlobal(global)))
                .collect(Collectors.joining(", "));
        String found = values.isEmpty() ? "" : " [" + values + "]";
        return Optional.of(program.checkText() + raised + found);
    }

    /** A value's text, or its type where only the program could make the text. */
    private String told(int value) {
        Values values = stepper.world().values();
        try {
            return values.repr(value);
        } catch (Raised unwilling) {
            return "<" + values.typeName(value) + ">";
        }
    }
}
