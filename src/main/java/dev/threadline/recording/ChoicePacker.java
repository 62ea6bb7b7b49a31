package dev.threadline.recording;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The choices of a controlled run in a block of their own. Few of them differ in all that is known of them, so each is the place
 * of what it was among all that were different.
 */
final class ChoicePacker {
    private static final int DECIDED_BYTES = 64;
    private static final int PLACE_BYTES = 8;

    private ChoicePacker() {}

    static byte[] pack(ChoiceLog choices) {
        Packer out = new Packer();
        out.text(choices.strategy());
        out.signed(choices.seed());
        Map<Decided, Integer> places = new LinkedHashMap<>();
        choices.decided().forEach(decided -> places.putIfAbsent(decided, places.size()));
        out.number(places.size());
        places.keySet().forEach(decided -> write(decided, out));
        out.number(choices.decided().size());
        choices.decided().forEach(decided -> out.number(places.get(decided)));
        return out.toByteArray();
    }

    private static void write(Decided decided, Packer out) {
        out.number(decided.choice().thread());
        switch (decided.turn()) {
            case Choice.Step _ -> out.octet(0);
            case Choice.Timeout _ -> out.octet(1);
            case Choice.Spurious _ -> out.octet(2);
            case Choice.Random(var drawn) -> {
                out.octet(3);
                out.signed(drawn);
            }
        }
        out.numbers(decided.enabled());
        out.number(decided.object() + 1L);
        out.text(decided.operation());
    }

    /** @param log whose threads and objects are there */
    static ChoiceLog read(Unpacker in, EventLog log) throws IOException {
        String strategy = in.text();
        long seed = in.signed();
        List<Decided> different = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            in.pay(DECIDED_BYTES);
            different.add(decided(in, log.threads().size(), log.objects().size()));
        }
        List<Decided> decided = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            in.pay(PLACE_BYTES);
            decided.add(different.get(in.entry(different.size())));
        }
        in.end();
        return new ChoiceLog(strategy, seed, decided);
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
