package dev.threadline.recording;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Decided;
import dev.threadline.event.Parting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The choices of a controlled run, in blocks of their own: in each what has been decided since the one before. Few of them differ in
 * all that is known of them, so each is the place of what it was among all that were different.
 */
final class ChoicePacker {
    private final IntFunction<Optional<ChoiceLog>> choices;
    private final Map<Decided, Integer> places = new LinkedHashMap<>();
    private int written;
    private boolean begun;
    private boolean parted;

    /** @param choices those from a number on; none in a free run */
    ChoicePacker(IntFunction<Optional<ChoiceLog>> choices) {
        this.choices = choices;
    }

    /** The payload of a block, or null if nothing is new. */
    byte[] pack() {
        return choices.apply(written).map(this::pack).orElse(null);
    }

    private byte[] pack(ChoiceLog fresh) {
        Optional<Parting> parting = fresh.parting().filter(_ -> !parted);
        if (begun && fresh.decided().isEmpty() && parting.isEmpty()) {
            return null;
        }
        begun = true;
        Packer out = new Packer();
        out.text(fresh.strategy());
        out.signed(fresh.seed());
        int known = places.size();
        fresh.decided().forEach(decided -> places.putIfAbsent(decided, places.size()));
        List<Decided> different = places.keySet().stream().skip(known).toList();
        out.number(different.size());
        different.forEach(decided -> write(decided, out));
        out.number(fresh.decided().size());
        fresh.decided().forEach(decided -> out.number(places.get(decided)));
        written += fresh.decided().size();
        parting.ifPresent(where -> {
            out.number(where.after());
            out.text(where.sentence());
            parted = true;
        });
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
}
