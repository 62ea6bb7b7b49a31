package dev.threadline.app.edit;

import dev.threadline.app.work.Background;
import dev.threadline.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Saves drafts in the background: wholly or not at all, and over nobody else's work unasked. Lives on the window's thread. */
final class Saving {
    private final Background background;
    private final Questions questions;
    private final FilePlace place;
    private final Consumer<String> tell;
    private boolean busy;
    private Runnable next = () -> {};

    Saving(Background background, Questions questions, FilePlace place, Consumer<String> tell) {
        this.background = background;
        this.questions = questions;
        this.place = place;
        this.tell = tell;
    }

    /**
     * Saves a draft where it belongs; what belongs nowhere yet asks where.
     *
     * @param done gets the draft as it is then
     * @param theirs is done if the file is to stay as somebody else made it
     */
    void save(Draft draft, String text, Consumer<Draft> done, Runnable theirs) {
        if (draft.file().isEmpty()) {
            saveAs(draft, text, done);
            return;
        }
        ifKnown(
                draft,
                () -> write(draft, text, done),
                () -> questions.other(draft.title(), () -> write(draft, text, done), theirs));
    }

    /** Whether something is being saved. */
    boolean isBusy() {
        return busy;
    }

    /** Does something as soon as nothing is being saved; what was asked for last holds. */
    void afterwards(Runnable deed) {
        next = deed;
    }

    private <T> void carryOut(Background.Work<T> work, Consumer<T> then) {
        busy = true;
        background.carryOut(
                work,
                result -> {
                    busy = false;
                    then.accept(result);
                    goOn();
                },
                why -> {
                    busy = false;
                    tell.accept(why);
                    goOn();
                });
    }

    private void goOn() {
        if (!busy) {
            Runnable deed = next;
            next = () -> {};
            deed.run();
        }
    }

    /** Looks whether a draft's file is what it was, or gone. */
    void ifKnown(Draft draft, Runnable known, Runnable other) {
        carryOut(() -> isKnown(draft), is -> (is ? known : other).run());
    }

    private static boolean isKnown(Draft draft) {
        Path file = draft.file().orElseThrow();
        return !Files.exists(file)
                || ScenarioReader.text(file).equals(draft.saved().written());
    }

    /** Saves a draft where its writer says. */
    void saveAs(Draft draft, String text, Consumer<Draft> done) {
        String ending = draft.isProgram() ? ".py" : ".json";
        place.choose(draft.title())
                .map(file -> file.getFileName().toString().contains(".")
                        ? file
                        : file.resolveSibling(file.getFileName() + ending))
                .ifPresent(file -> write(Draft.of(file, draft.saved()), text, done));
    }

    private void write(Draft draft, String text, Consumer<Draft> done) {
        Path file = draft.file().orElseThrow();
        carryOut(
                () -> {
                    WrittenText whole = draft.saved().edited(text);
                    WrittenText.write(file, whole.written());
                    return Draft.of(file, whole);
                },
                done);
    }
}
