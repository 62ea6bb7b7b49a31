package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** The inspector tells everything that is so at the step, in full. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class InspectorTest {
    private static OpenWindow window(String scenario) {
        return OpenWindow.of(Theme.LIGHT, 1280, 800).opened(scenario);
    }

    /** A program that fills a list; what it is like then is known at the end. */
    private static OpenWindow withALongList(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("long.json"), """
                {"format": 1, "id": "long", "title": "Long", "topic": "Locks", "lesson": "",
                 "setup": ["numbers = []", "done = Semaphore(3)"],
                 "threads": [{"name": "T", "code": ["for i in range(60):", "    numbers.append(i)", "done.acquire()"]}],
                 "run": {"mode": "controlled", "strategy": "round-robin"}}
                """);
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        window.opened(file);
        window.perform(Command.LAST);
        return window;
    }

    private static List<String> words(OpenWindow window) {
        return window.ask(() -> labels((Parent) window.scene.lookup("#objects")));
    }

    private static List<String> labels(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(node -> node instanceof Labeled labeled
                        ? List.of(labeled.getText()).stream()
                        : node instanceof Parent inner ? labels(inner).stream() : List.<String>of().stream())
                .toList();
    }

    @Test
    void objects_standByTheirKind_withOwnerAndValue() {
        OpenWindow window = window("two-locks");
        window.act(() -> window.bench.stepTo(2));
        assertThat(words(window))
                .containsSubsequence("Locks", "A", "held by Left", "B", "held by Right", "Variables", "n", "0");
    }

    @Test
    void whoWaits_standsBelowTheObject_theLongestWaitingFirst() {
        OpenWindow window = window("three-consumers-if");
        window.act(() -> window.bench.stepTo(6));
        Node queue = window.node("#objects .waiters");
        assertThat(queue.getAccessibleText()).isEqualTo("Waiting, the longest first: Consumer-2, Consumer-3");
        assertThat(window.ask(() -> labels((Parent) queue))).containsExactly("C2", "C3");
    }

    @Test
    void aLongList_isUnfoldedInFull_andStaysSoFromStepToStep(@TempDir Path folder) throws IOException {
        OpenWindow window = withALongList(folder);
        assertThat(words(window))
                .contains("2 free")
                .anyMatch(text -> text.startsWith("[0, 1, 2") && text.endsWith(".."));
        assertThat(window.node("#objects .whole")).isNull();
        window.act(((Hyperlink) window.node("#objects .hyperlink"))::fire);
        String all = IntStream.range(0, 60).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        assertThat(((TextArea) window.node("#objects .whole")).getText()).isEqualTo(all);
        assertThat(((TextArea) window.node("#objects .whole")).isEditable()).isFalse();
        window.act(() -> window.bench.stepTo(59));
        assertThat(((TextArea) window.node("#objects .whole")).getText()).endsWith("57, 58]");
        window.act(((Hyperlink) window.node("#objects .hyperlink"))::fire);
        assertThat(window.node("#objects .whole")).isNull();
    }
}
