package dev.threadline.app;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Replays;
import dev.threadline.app.work.Workbench;
import java.util.Optional;

/** Copies the run that is read as a line of text, and brings one back. */
final class RunCopies {
    private static final int SHOWN = 70;

    private final Workbench bench;
    private final Replays replays;
    private final Pasteboard board;
    private final Look look;
    private final Whisper whisper;

    /** @param whisper tells what was copied */
    RunCopies(Workbench bench, Replays replays, Pasteboard board, Look look, Whisper whisper) {
        this.bench = bench;
        this.replays = replays;
        this.board = board;
        this.look = look;
        this.whisper = whisper;
    }

    /** Copies the run that is read; of one in which nobody chose, tells why that can't be. */
    void copy() {
        Optional<String> line = replays.line();
        line.ifPresentOrElse(
                text -> {
                    board.copy(text);
                    bench.dismissProblem();
                    whisper.say(
                            look.say("copy.done", text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026"));
                },
                () -> bench.tell(look.say("copy.free")));
    }

    /** Restores the run that was copied. */
    void paste() {
        String text = board.text();
        if (text.isBlank()) {
            bench.tell(look.say("paste.nothing"));
        } else {
            replays.restore(text);
        }
    }
}
