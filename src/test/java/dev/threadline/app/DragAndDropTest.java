package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.picture.Theme;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Files that are dropped onto the window. The test's platform has no drag and drop, so its events are made here. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class DragAndDropTest {
    @TempDir
    private Path folder;

    private OpenWindow window;

    @BeforeEach
    void open() {
        window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
    }

    /** What a desktop says of the files that are dragged. */
    private static Dragboard dragging(List<File> files) throws ReflectiveOperationException {
        Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
        Object answers =
                Proxy.newProxyInstance(peer.getClassLoader(), new Class<?>[] {peer}, (_, method, arguments) -> {
                    boolean asksForFiles =
                            arguments != null && arguments.length == 1 && arguments[0] == DataFormat.FILES;
                    return switch (method.getName()) {
                        case "hasContent" -> asksForFiles && !files.isEmpty();
                        case "getContent" -> asksForFiles && !files.isEmpty() ? files : null;
                        case "getContentTypes" -> Set.of(DataFormat.FILES);
                        case "getTransferModes" -> Set.of(TransferMode.ANY);
                        default -> null;
                    };
                });
        Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(peer);
        constructor.setAccessible(true);
        return constructor.newInstance(answers);
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 600, 300, 600, 300, TransferMode.COPY, null, null, null);
    }

    /** Drags them over the timeline, and drops them where they are taken. @return whether they are */
    private boolean drop(List<File> files) {
        Dragboard board = window.ask(() -> dragging(files));
        AtomicBoolean taken = new AtomicBoolean();
        window.act(() -> {
            window.window.root().addEventHandler(DragEvent.DRAG_OVER, event -> taken.set(event.isAccepted()));
            Event.fireEvent(window.window.timeline(), event(DragEvent.DRAG_OVER, board));
            if (taken.get()) {
                Event.fireEvent(window.window.timeline(), event(DragEvent.DRAG_DROPPED, board));
            }
        });
        return taken.get();
    }

    private Path scenario(String id) throws IOException {
        return Files.writeString(folder.resolve(id + ".json"), """
                {"format": 1, "id": "%s", "title": "Dropped", "topic": "Locks", "lesson": "",
                 "setup": ["n = 0"], "threads": [{"name": "T", "code": ["n += 1"]}]}
                """.formatted(id));
    }

    private void shows(String id) {
        window.until(() -> window.bench.job().get() == null
                && window.bench.reading().get() != null
                && window.bench.reading().get().run().scenario().equals(id));
    }

    @Test
    void aScenario_isOpenedAndRun() throws IOException {
        assertThat(drop(List.of(scenario("dropped").toFile()))).isTrue();
        shows("dropped");
        assertThat(window.bench.opened().get()).isEqualTo(folder.resolve("dropped.json"));
    }

    @Test
    void aPythonFile_isAScenarioToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.py"), "import threading\nlock = threading.Lock()\nwith lock:\n    print('in')\n");
        drop(List.of(file.toFile()));
        window.until(
                () -> window.bench.opened().get() != null && window.bench.job().get() == null);
        assertThat(window.bench.opened().get()).isEqualTo(file);
        assertThat(window.bench.reading().get().output()).hasSize(1);
    }

    @Test
    void aRecording_isOpened() throws IOException {
        drop(List.of(LongRecording.in(folder).toFile()));
        shows("counting");
    }

    @Test
    void ofSeveralFiles_theFirstIsOpened() throws IOException {
        drop(List.of(scenario("first").toFile(), scenario("second").toFile()));
        shows("first");
    }

    @Test
    void whatCantBeShown_isToldInASentence_andTheRunStays() throws IOException {
        Path file = Files.writeString(folder.resolve("holiday.jpg"), "\u00ff\u00d8\u00ff");
        drop(List.of(file.toFile()));
        window.until(() -> !window.bench.problem().get().isEmpty());
        assertThat(window.bench.problem().get()).contains("holiday.jpg").doesNotContain("Exception");
        shows("two-locks");
    }

    @Test
    void whatIsNoFile_isNotTaken() {
        assertThat(drop(List.of())).isFalse();
        shows("two-locks");
    }
}
