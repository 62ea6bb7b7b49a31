package dev.threadline.recording;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.Parting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the blocks of choices, one after the other. */
final class ChoiceReader {
    private static final int DECIDED_BYTES = 64;
    private static final int PLACE_BYTES = 8;

    private final EventLog log;
    private final List<Decided> different = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();
    private String strategy;
    private long seed;
    private Parting parting;

    /** @param log has the threads and objects that they speak of */
    ChoiceReader(EventLog log) {
        this.log = log;
    }

    void read(Unpacker in) throws IOException {
        strategy = in.text();
        seed = in.signed();
        for (int left = in.count(); left > 0; left--) {
            in.pay(DECIDED_BYTES);
            different.add(decided(in, log.threads().size(), log.objects().size()));
        }
        for (int left = in.count(); left > 0; left--) {
            in.pay(PLACE_BYTES);
            decided.add(different.get(in.entry(different.size())));
        }
        if (in.left() > 0) {
            parting = new Parting(in.number(0, decided.size()), in.text());
        }
        in.end();
    }

    /** What was read so far; empty for a free run. */
    Optional<ChoiceLog> choices() {
        return Optional.ofNullable(strategy)
                .map(word -> new ChoiceLog(word, seed, decided, Optional.ofNullable(parting)));
    }

    private static Decided decided(Unpacker in, int threads, int objects) throws IOException {
        int thread = in.entry(threads);
        Choice.Turn turn = switch (in.octet()) {
            case 0 -> Choice.Step.STEP;
            case 1 -> Choice.Timeout.TIMEOUT;
            case 2 -> Choice.Spurious.SPURIOUS;
            case 3 -> new Choice.Random(in.signed());
            default -> throw new IOException("an unknown kind of turn");
        };
        List<Integer> enabled = in.entries(threads);
        int object = in.number(0, objects) - 1;
        return new Decided(new Choice(thread, turn), enabled, object, in.text());
    }
}
