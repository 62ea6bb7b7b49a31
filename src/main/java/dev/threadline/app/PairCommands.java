package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Pair;
import dev.threadline.app.work.Pairing;
import dev.threadline.app.work.Partner;
import dev.threadline.app.work.Playback;
import dev.threadline.app.work.Workbench;
import java.util.List;
import java.util.function.Consumer;

/** The commands that lay another run beside the one that is read, and go from difference to difference. */
final class PairCommands {
    private final Workbench bench;
    private final Pairing pairing;
    private final Playback playback;
    private final Look look;
    private final Consumer<String> whisper;

    /** @param whisper is told that there is nothing to lay beside it, or no difference any more */
    PairCommands(Workbench bench, Pairing pairing, Playback playback, Look look, Consumer<String> whisper) {
        this.bench = bench;
        this.pairing = pairing;
        this.playback = playback;
        this.look = look;
        this.whisper = whisper;
    }

    void bind(Commands commands) {
        Patience.with(pairing.busy(), whisper, look.say("pair.going"));
        commands.bind(Command.SIDE_BY_SIDE, this::turn, bench.moment().isNull());
        commands.bind(Command.NEXT_DIFFERENCE, this::go, pairing.pair().isNull());
    }

    private void turn() {
        List<Partner> offered = pairing.offered();
        if (pairing.pair().get() != null || pairing.busy().get()) {
            pairing.end();
        } else if (offered.isEmpty()) {
            whisper.accept(look.say("pair.none"));
        } else {
            pairing.lay(offered.getFirst());
        }
    }

    private void go() {
        playback.playing().set(false);
        Pair pair = pairing.pair().get();
        long next = pair.nextDifference(bench.moment().get().step());
        if (next < 0) {
            whisper.accept(look.say("pair.no-more"));
        } else {
            bench.stepTo(next);
        }
    }
}
