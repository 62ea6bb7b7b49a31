package dev.threadline.app.edit;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Background;
import dev.threadline.app.work.Workbench;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private static final Duration PAUSE = Duration.millis(250);
    private static final Duration REST = Duration.millis(900);

    private final Workbench bench;
    private final Background background;
    private final Look look;
    private final FilePlace place;
    private final Backups backups;
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Begun> begun = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Proof> proof = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition rest = new PauseTransition(REST);
    private Consumer<Path> saved = _ -> {};
    private Supplier<Question> question = Question::new;
    private String text = "";

    /** The file that the window was to show and, until the scenario changes, does not; or null. */
    private final ReadOnlyObjectWrapper<Path> refused = new ReadOnlyObjectWrapper<>();

    private long orders;

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
        this.look = look;
        this.place = place;
        background = bench.background();
        backups = new Backups(kept);
        pause.setOnFinished(_ -> proofread());
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
        return proof.getReadOnlyProperty();
    }

    /** Whether something was typed that is not saved. */
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** Asks from now on by a question of a window, which need not be there before. */
    public void asksBy(Supplier<Question> asking) {
        question = asking;
    }

    /** Whether no mistake is known of what is being edited. */
    public ObservableBooleanValue faultless() {
        return Bindings.createBooleanBinding(
                () -> proof.get() == null || proof.get().mistake().isEmpty(), proof);
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

    /** Lets its user choose what a new draft begins with. */
    public void choose() {
        leave(() -> question.get()
                .ask(
                        look.say("editor.new"),
                        look.say("editor.new.more"),
                        Stream.of(Template.values())
                                .map(each -> new Question.Answer(look.say(each.text()), () -> begin(each)))
                                .toList(),
                        () -> {}));
    }

    private void begin(Template template) {
        String with = template.read();
        begin(new Draft(template.file(), Optional.empty(), new WrittenText(with)), with);
        run();
    }

    /** Edits what is in a file. */
    public void edit(Path file) {
        background.carryOut(() -> Draft.of(file, new WrittenText(ScenarioReader.text(file))), this::offer, bench::tell);
    }

    /** Begins with a draft, unless more was written of it and not saved: then its reader decides. */
    private void offer(Draft found) {
        background.carryOut(
                () -> backups.of(found).filter(backup -> found.isChangedBy(backup.text())),
                backup -> backup.ifPresentOrElse(
                        kept -> question.get()
                                .ask(
                                        look.say("editor.kept", found.title()),
                                        look.say("editor.kept.more"),
                                        List.of(
                                                new Question.Answer(
                                                        look.say("editor.kept.bring"), () -> begin(found, kept.text())),
                                                new Question.Answer(look.say("editor.kept.drop"), () -> {
                                                    forget(found);
                                                    begin(found, found.saved().text());
                                                })),
                                        () -> begin(found, found.saved().text())),
                        () -> begin(found, found.saved().text())),
                bench::tell);
    }

    /** Offers what was not saved when the window was closed last, if there is something. */
    public void offerKept() {
        background.carryOut(backups::all, kept -> kept.stream().findFirst().ifPresent(this::offer), bench::tell);
    }

    private void offer(Backups.Backup kept) {
        question.get()
                .ask(
                        look.say("editor.kept", kept.name()),
                        look.say("editor.kept.more"),
                        List.of(
                                new Question.Answer(look.say("editor.kept.bring"), () -> bring(kept)),
                                new Question.Answer(look.say("editor.kept.later"), () -> {}),
                                new Question.Answer(look.say("editor.kept.drop"), () -> forget(kept.draft()))),
                        () -> {});
    }

    /** Goes on with what was kept; what is in its file by now is what it differs from. */
    private void bring(Backups.Backup kept) {
        background.carryOut(
                () -> kept.file().isEmpty() || !Files.exists(Path.of(kept.file()))
                        ? kept.draft()
                        : Draft.of(Path.of(kept.file()), new WrittenText(ScenarioReader.text(Path.of(kept.file())))),
                found -> {
                    begin(found, kept.text());
                    run();
                },
                bench::tell);
    }

    private void begin(Draft begins, String with) {
        text = with;
        proof.set(null);
        begun.set(new Begun(begins, with));
        draft.set(begins);
        changed.set(begins.isChangedBy(text));
        proofread();
    }

    /** The text has become another one. */
    void type(String now) {
        if (isOpen() && !now.equals(text)) {
            text = now;
            changed.set(draft.get().isChangedBy(now));
            pause.playFromStart();
            rest.playFromStart();
        }
    }

    private void proofread() {
        Draft looked = draft.get();
        String now = text;
        if (looked != null) {
            background.carryOut(
                    () -> Proof.of(looked.name(), looked.isProgram(), now),
                    found -> {
                        if (isOpen() && now.equals(text)) {
                            proof.set(found);
                        }
                    },
                    bench::tell);
        }
    }

    /** Runs what is written, saved or not. */
    public void run() {
        Draft written = draft.get();
        String now = text;
        background.carryOut(
                () -> {
                    Proof found = Proof.of(written.name(), written.isProgram(), now);
                    Optional<ScenarioFile> file = found.mistake().isPresent()
                            ? Optional.empty()
                            : Optional.of(ScenarioFile.of(written.name(), now));
                    return new Checked(found, file);
                },
                checked -> {
                    checked.found().mistake().ifPresent(mistake -> bench.tell(mistake.sentence()));
                    checked.file().ifPresent(bench::run);
                },
                bench::tell);
    }

    /** What was found in a text, and what it says if that is nothing bad. */
    private record Checked(Proof found, Optional<ScenarioFile> file) {}

    /** Saves it where it belongs; what belongs nowhere yet asks where. */
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        Draft written = draft.get();
        if (written.file().isEmpty()) {
            saveAs(then);
            return;
        }
        background.carryOut(
                () -> isAsKnown(written),
                known -> {
                    if (known) {
                        write(written, then);
                    } else {
                        askAboutOther(written, then);
                    }
                },
                bench::tell);
    }

    /** Whether nobody else has written to its file. */
    private static boolean isAsKnown(Draft written) {
        Path file = written.file().orElseThrow();
        return !Files.exists(file)
                || ScenarioReader.text(file).equals(written.saved().written());
    }

    private void askAboutOther(Draft written, Runnable then) {
        question.get()
                .ask(
                        look.say("editor.other", written.title()),
                        look.say("editor.other.more"),
                        List.of(
                                new Question.Answer(look.say("editor.cancel"), () -> {}),
                                new Question.Answer(look.say("editor.other.mine"), () -> write(written, then)),
                                new Question.Answer(
                                        look.say("editor.other.theirs"),
                                        () -> edit(written.file().orElseThrow()))),
                        () -> {});
    }

    /** Saves it somewhere else, where it belongs from then on. */
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        Draft written = draft.get();
        String ending = written.isProgram() ? ".py" : ".json";
        place.choose(written.title())
                .map(file -> file.getFileName().toString().contains(".")
                        ? file
                        : file.resolveSibling(file.getFileName() + ending))
                .ifPresent(file -> write(Draft.of(file, written.saved()), then));
    }

    private void write(Draft written, Runnable then) {
        Path file = written.file().orElseThrow();
        Draft before = draft.get();
        String now = text;
        long order = orders++;
        background.carryOut(
                () -> {
                    WrittenText whole = written.saved().edited(now);
                    WrittenText.write(file, whole.written());
                    backups.forget(Backups.Backup.of(before, ""), order);
                    return whole;
                },
                whole -> {
                    if (draft.get() == before) {
                        draft.set(Draft.of(file, whole));
                        changed.set(draft.get().isChangedBy(text));
                    }
                    saved.accept(file);
                    then.run();
                },
                bench::tell);
    }

    private void keep() {
        if (changed.get()) {
            Backups.Backup backup = Backups.Backup.of(draft.get(), text);
            long order = orders++;
            background.carryOut(
                    () -> {
                        backups.keep(backup, order);
                        return backup;
                    },
                    _ -> {},
                    bench::tell);
        } else if (isOpen()) {
            forget(draft.get());
        }
    }

    private void forget(Draft gone) {
        long order = orders++;
        background.carryOut(
                () -> {
                    backups.forget(Backups.Backup.of(gone, ""), order);
                    return gone;
                },
                _ -> {},
                bench::tell);
    }

    /** Stops editing; asks first if something is not saved. */
    public void close() {
        leave(this::end);
    }

    private void end() {
        pause.stop();
        rest.stop();
        draft.set(null);
        changed.set(false);
        proof.set(null);
    }

    /** Does what would throw a change away, after its writer has said what becomes of it. */
    public void leave(Runnable then) {
        if (!changed.get()) {
            then.run();
            return;
        }
        Draft written = draft.get();
        question.get()
                .ask(
                        look.say("editor.unsaved", written.title()),
                        look.say("editor.unsaved.more"),
                        List.of(
                                new Question.Answer(look.say("editor.save"), () -> save(then)),
                                new Question.Answer(look.say("editor.unsaved.drop"), () -> {
                                    forget(written);
                                    changed.set(false);
                                    then.run();
                                }),
                                new Question.Answer(look.say("editor.cancel"), () -> {})),
                        () -> {});
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
