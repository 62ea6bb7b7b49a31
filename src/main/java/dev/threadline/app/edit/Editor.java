package dev.threadline.app.edit;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Workbench;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/**
 * What is being edited. Nothing that was typed is lost: whatever would throw a change away asks first, and what was not saved is
 * kept aside after every pause, to be offered back. Lives on the window's thread; disks and compilers are left to the background.
 */
public final class Editor {
    private static final Duration REST = Duration.millis(900);

    private final Workbench bench;
    private final Questions questions;
    private final Keeping keeping;
    private final Saving saving;
    private final Proofreading proofreading;
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Begun> begun = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final PauseTransition rest = new PauseTransition(REST);

    /** The file that the window was to show and, until the scenario changes, does not; or null. */
    private final ReadOnlyObjectWrapper<Path> refused = new ReadOnlyObjectWrapper<>();

    private Consumer<Path> saved = _ -> {};
    private String text = "";

    /** A draft with the text that it begins with; no two are equal, so that each beginning is told. */
    static final class Begun {
        private final Draft draft;
        private final String text;

        Begun(Draft draft, String text) {
            this.draft = draft;
            this.text = text;
        }

        Draft draft() {
            return draft;
        }

        String text() {
            return text;
        }
    }

    /**
     * @param place asks where to save
     * @param kept the folder for what was not saved; need not exist
     */
    public Editor(Workbench bench, Look look, FilePlace place, Path kept) {
        this.bench = bench;
        questions = new Questions(look);
        keeping = new Keeping(new Backups(kept), bench.background(), bench::tell);
        saving = new Saving(bench.background(), questions, place, bench::tell);
        proofreading = new Proofreading(bench.background(), bench::tell);
        rest.setOnFinished(_ -> keep());
        bench.scenario().addListener((_, _, _) -> follow());
    }

    /** What is being edited, or null. */
    ReadOnlyObjectProperty<Draft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** What an editor is to begin with, from the last beginning on, or null. */
    ReadOnlyObjectProperty<Begun> begun() {
        return begun.getReadOnlyProperty();
    }

    /** What was found in the text, or in an earlier one; or null. */
    ReadOnlyObjectProperty<Proof> proof() {
        return proofreading.proof();
    }

    /** Whether something was typed that is not saved. */
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** Asks from now on by a question of a window, which need not be there before. */
    public void askBy(Supplier<Question> asking) {
        questions.askBy(asking);
    }

    /** Whether no mistake is known of what is being edited. */
    public ObservableBooleanValue faultless() {
        return Bindings.createBooleanBinding(
                () -> proof().get() == null || proof().get().mistake().isEmpty(), proof());
    }

    /** Whether nothing is being edited. */
    public ObservableBooleanValue closed() {
        return draft.isNull();
    }

    /** Whether something is being edited. */
    public boolean isOpen() {
        return draft.get() != null;
    }

    /** Tells from now on which files were saved. */
    public void onSaved(Consumer<Path> listener) {
        saved = listener;
    }

    /** Whether there is nothing that could be edited. */
    public ObservableBooleanValue idle() {
        return draft.isNull().and(bench.scenario().isNull()).and(refused.isNull());
    }

    /** Edits what is open in the window, or, if that is being edited, stops. */
    public void toggle() {
        if (isOpen()) {
            close();
        } else if (refused.get() != null) {
            edit(refused.get());
        } else if (bench.source() != null) {
            edit(bench.source());
        }
    }

    /** A file was opened in the window: if it holds a mistake and so did not show, it is what is to be edited. */
    public void asked(Path file) {
        refused.set(file);
    }

    /** Edits a scenario: in its file, or a copy where it is one of the library. */
    private void edit(ScenarioFile source) {
        boolean shipped = bench.catalogue()
                .file(source.scenario().id())
                .filter(file -> file == source)
                .isPresent();
        Optional<Path> file = shipped ? Optional.empty() : file(source.name());
        if (file.isPresent()) {
            edit(file.get());
        } else {
            offer(new Draft(source.name(), Optional.empty(), new WrittenText(source.text())));
        }
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void edit(Path file) {
        read(file, this::offer);
    }

    private void read(Path file, Consumer<Draft> then) {
        bench.background()
                .carryOut(() -> Draft.of(file, new WrittenText(ScenarioReader.text(file))), then, bench::tell);
    }

    /** Lets its user choose what a new draft begins with. */
    public void choose() {
        leave(() -> questions.beginning(template -> {
            String with = template.read();
            begin(new Draft(template.file(), Optional.empty(), new WrittenText(with)), with);
            run();
        }));
    }

    /** Begins with a draft, unless more was written of it and not saved: then its writer decides. */
    private void offer(Draft found) {
        Runnable asItIs = () -> begin(found, found.saved().text());
        keeping.find(
                found,
                backup -> backup.ifPresentOrElse(
                        kept -> questions.kept(
                                found.title(),
                                () -> begin(found, kept.text()),
                                () -> keeping.forget(found, asItIs),
                                asItIs),
                        asItIs));
    }

    /** Offers what was not saved when the window was closed last, if there is something. */
    public void offerKept() {
        keeping.findLatest(found -> found.ifPresent(kept -> questions.kept(
                kept.name(), () -> bring(kept), () -> keeping.forget(kept.draft(), () -> {}), () -> {})));
    }

    /** Goes on with what was kept; what is in its file by now is what it differs from. */
    private void bring(Backups.Backup kept) {
        Consumer<Draft> then = found -> {
            begin(found, kept.text());
            run();
        };
        kept.draft()
                .file()
                .filter(Files::exists)
                .ifPresentOrElse(file -> read(file, then), () -> then.accept(kept.draft()));
    }

    private void begin(Draft begins, String with) {
        text = with;
        begun.set(new Begun(begins, with));
        draft.set(begins);
        changed.set(begins.isChangedBy(with));
        proofreading.begin(begins, with);
    }

    /** The text has become another one. */
    void type(String now) {
        if (isOpen() && !now.equals(text)) {
            text = now;
            changed.set(draft.get().isChangedBy(now));
            proofreading.change(now);
            rest.playFromStart();
        }
    }

    /** Gives the names that could be written at a place, unless the text has changed by then. */
    void names(int offset, Consumer<Completion> then) {
        Draft written = draft.get();
        String now = text;
        bench.background()
                .carryOut(
                        () -> Completion.of(written.isProgram(), now, offset),
                        found -> {
                            if (isOpen() && now.equals(text)) {
                                then.accept(found);
                            }
                        },
                        bench::tell);
    }

    private void keep() {
        if (changed.get()) {
            keeping.keep(draft.get(), text);
        } else if (isOpen()) {
            keeping.forget(draft.get(), () -> {});
        }
    }

    /** Runs what is written, saved or not. */
    public void run() {
        proofreading.read(draft.get(), text, bench::run);
    }

    /** Saves it where it belongs; what belongs nowhere yet asks where. */
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        if (saving.isBusy()) {
            saving.afterwards(() -> save(then));
            return;
        }
        Draft before = draft.get();
        saving.save(before, text, now -> isSaved(before, now, then), this::reopen);
    }

    /** Saves it somewhere else, where it belongs from then on. */
    public void saveAs() {
        Draft before = draft.get();
        saving.saveAs(before, text, now -> isSaved(before, now, () -> {}));
    }

    private void isSaved(Draft before, Draft now, Runnable then) {
        boolean same = isOpen() && draft.get().file().equals(now.file());
        if (draft.get() == before || same) {
            draft.set(now);
            changed.set(now.isChangedBy(text));
        }
        saved.accept(now.file().orElseThrow());
        keeping.forget(before, then);
    }

    /** Looks whether somebody else has changed the file meanwhile: then what is there is shown, or asked for if something would be lost. */
    public void lookAgain() {
        Draft known = draft.get();
        if (known != null && known.file().isPresent()) {
            saving.ifKnown(known, () -> {}, () -> {
                if (draft.get() == known && changed.get()) {
                    questions.other(known.title(), this::save, this::reopen);
                } else if (draft.get() == known) {
                    reopen();
                }
            });
        }
    }

    /** Begins again with what is in the file. */
    private void reopen() {
        Draft gone = draft.get();
        keeping.forget(gone, () -> edit(gone.file().orElseThrow()));
    }

    /** Stops editing; asks first if something is not saved. */
    public void close() {
        leave(this::end);
    }

    private void end() {
        rest.stop();
        draft.set(null);
        changed.set(false);
        proofreading.end();
    }

    /** Does what would throw a change away, after its writer has said what becomes of it. */
    public void leave(Runnable then) {
        if (!changed.get()) {
            then.run();
            return;
        }
        Draft written = draft.get();
        questions.unsaved(written.title(), () -> save(then), () -> {
            rest.stop();
            changed.set(false);
            keeping.forget(written, then);
        });
    }

    /** Whoever opens something else while editing wants to edit that, once it is clear what becomes of the draft. */
    private void follow() {
        ScenarioFile now = bench.source();
        refused.set(null);
        if (isOpen() && now != null && !now.name().equals(draft.get().name())) {
            leave(() -> edit(now));
        }
    }
}
