package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunText;
import dev.threadline.app.App;
import dev.threadline.app.work.FirstView;
import dev.threadline.event.Run;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.RunLimits;
import dev.threadline.timeline.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What happens without a command: the window opens, or, where there is no display, the run is told as text and pictures. */
final class Opening {
    private static final String DEFAULT_SCENARIO = "two-locks";
    private static final int WIDTH = 100;
    private static final int ENDS = 40;

    private final Terminal terminal;

    Opening(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param input what to open, or null for the library */
    int open(String input) throws InterruptedException, IOException {
        if (hasNoDisplay()) {
            return withoutWindow(input, "there is no display (DISPLAY is not set)");
        }
        FirstView first = input == null ? new FirstView.Library() : new FirstView.Named(input);
        try {
            App.launch(first);
            return Threadline.DONE;
        } catch (UnsupportedOperationException refused) {
            return withoutWindow(input, "the display can't be used: " + refused.getMessage());
        }
    }

    /** On Linux a window needs an X display; elsewhere there always is one. */
    private static boolean hasNoDisplay() {
        String display = System.getenv("DISPLAY");
        return System.getProperty("os.name").startsWith("Linux") && (display == null || display.isBlank());
    }

    private int withoutWindow(String input, String reason) throws InterruptedException, IOException {
        Run run = Input.toRun(input == null ? DEFAULT_SCENARIO : input, RunLimits.DEFAULT, terminal);
        new RunText(run, Phrases.english(), WIDTH, ENDS).write(terminal.out());
        Path folder = Path.of("target");
        String name = "threadline-" + run.scenario();
        for (String ending : List.of(".png", ".svg")) {
            Path file = Files.isDirectory(folder) ? folder.resolve(name + ending) : Path.of(name + ending);
            PictureFile.of(file, 1)
                    .write(Slides.of(run, Pace.axis(run), Theme.LIGHT, new PictureSize(1920, 1080))
                            .whole());
            terminal.out().println("Wrote the picture " + file.toAbsolutePath());
        }
        terminal.out().println("No window, because " + reason + ": so the run is told here instead.");
        return Threadline.DONE;
    }
}
