package dev.threadline.app.work;

import dev.threadline.event.Listing;
import dev.threadline.event.Run;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What is open: a scenario with its own text and the file that it came from, or a recording, whose scenario may be known. Lives on
 * the window's thread.
 */
final class Subject {
    private final ReadOnlyObjectWrapper<Scenario> scenario = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(Listing.EMPTY);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Path> opened = new ReadOnlyObjectWrapper<>();
    private Optional<Path> file = Optional.empty();
    private ScenarioFile source;
    private Gil gil = Gil.AS_WRITTEN;

    /** The scenario, or null for a run without one. */
    ReadOnlyObjectProperty<Scenario> scenario() {
        return scenario.getReadOnlyProperty();
    }

    /** The program's text. */
    ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /** What it is called. */
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** The scenario with its own text, which a recording of its runs keeps; or null. */
    ScenarioFile source() {
        return source;
    }

    /** The file that the scenario came from, if it is none of the library. */
    Optional<Path> file() {
        return file;
    }

    /** The file that was opened and is a scenario or a recording indeed; null for what is of the library. */
    ReadOnlyObjectProperty<Path> opened() {
        return opened.getReadOnlyProperty();
    }

    /** Whether its next run has an interpreter lock. */
    Gil gil() {
        return gil;
    }

    /** Its next run has an interpreter lock if it had none, and none if it had one. */
    void switchGil() {
        gil = gil.switchInterval(scenario.get().run().gil()).isPresent() ? Gil.OFF : Gil.ON;
    }

    /** Whether a file is the one that is open. */
    boolean isOf(Optional<Path> other) {
        return other.isPresent() && other.equals(file);
    }

    /** Whether what is open has a name. */
    boolean isCalled(String name) {
        return source != null && source.name().equals(name);
    }

    /**
     * A scenario is open.
     *
     * @param from the file that it came from, if it is none of the library
     * @param same whether it is another text of what is open
     */
    void turnTo(ScenarioFile chosen, Optional<Path> from, boolean same) {
        gil = same ? gil : Gil.AS_WRITTEN;
        file = from;
        opened.set(from.orElse(null));
        work(chosen);
        title.set(chosen.scenario().title());
        listing.set(chosen.scenario().listing());
    }

    /**
     * A recording is open, of which no more is known yet than it says of itself.
     *
     * @param known its scenario, if it is one of the library
     */
    void turnToRecording(Run run, Path from, Optional<ScenarioFile> known) {
        file = Optional.empty();
        opened.set(from);
        work(known.orElse(null));
        title.set(run.title());
        listing.set(run.listing());
    }

    /** A run may know more of the program's text than its scenario did. */
    void show(Run run) {
        listing.set(run.listing());
    }

    private void work(ScenarioFile now) {
        source = now;
        scenario.set(now == null ? null : now.scenario());
    }
}
