package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.model.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out what threads can do, and remembers it. What a step leads to depends on what its thread is and on the few other
 * columns that are looked into on the way ({@link RowDecoder#touched}), and it changes no others; so once it was taken with
 * these it need not be taken again, whatever the other columns hold. Where more than columns changes, as when something becomes
 * shared, nothing is remembered and the whole state is written anew.
 */
final class Outlooks {
    private final Columns columns;
    private final Function<int[], RowDecoder> decoding;
    private final History history;
    private final StepKinds kinds;
    private final boolean everyDraw;
    private final Move move;

    /** The tables of each layout's threads, by the layout's number; guarded by this when written. */
    private volatile OutlookTable[][] tables = new OutlookTable[16][];

    Outlooks(
            Columns columns,
            Function<int[], RowDecoder> decoding,
            History history,
            StepKinds kinds,
            boolean everyDraw,
            Move move) {
        this.columns = columns;
        this.decoding = decoding;
        this.history = history;
        this.kinds = kinds;
        this.everyDraw = everyDraw;
        this.move = move;
    }

    /** What is known of each thread in a layout. */
    OutlookTable[] of(int layout) {
        OutlookTable[][] known = tables;
        return layout < known.length && known[layout] != null ? known[layout] : made(layout);
    }

    private synchronized OutlookTable[] made(int layout) {
        OutlookTable[][] grown = tables.clone();
        if (layout >= grown.length) {
            grown = Arrays.copyOf(grown, layout * 2);
        }
        if (grown[layout] == null) {
            grown[layout] = new OutlookTable[columns.layout(layout).threads()];
            for (int thread = 0; thread < grown[layout].length; thread++) {
                grown[layout][thread] = new OutlookTable();
            }
        }
        tables = grown;
        return grown[layout];
    }

    /** What a thread can do in a state. */
    Outlook of(int[] row, Layout layout, int thread) {
        OutlookTable table = of(row[0])[thread];
        int own = layout.thread(thread);
        Outlook known = table.get(row, row[own]);
        if (known != null) {
            return known;
        }
        BitSet touched = new BitSet();
        touched.set(own);
        Outlook found = find(row, layout, thread, touched);
        table.put(
                row, row[own], touched.stream().filter(column -> column != own).toArray(), found);
        return found;
    }

    private Outlook find(int[] row, Layout layout, int thread, BitSet touched) {
        RowDecoder first = decoding.apply(row);
        boolean lives = Candidates.lives(first.stepper(), thread);
        Optional<Choice> choice = move.of(first.stepper(), thread);
        touched.or(first.touched());
        List<Transition> transitions = new ArrayList<>();
        if (choice.isPresent()) {
            EveryDraw draws = new EveryDraw();
            RowDecoder decoder = first;
            do {
                Transition taken = take(decoder, row, layout, choice.get(), draws);
                touched.or(decoder.touched());
                if (taken == null) {
                    return new Outlook(lives, null, touched);
                }
                transitions.add(taken);
                decoder = draws.advance() ? decoding.apply(row) : null;
            } while (decoder != null);
        }
        return new Outlook(lives, transitions.toArray(Transition[]::new), touched);
    }

    private Transition take(RowDecoder decoder, int[] row, Layout layout, Choice choice, EveryDraw draws) {
        Stepper stepper = decoder.stepper();
        History.Taking taking = history.taking();
        Effect effect = step(stepper, choice, draws, taking);
        BitSet changing = (BitSet) decoder.touched().clone();
        changing.set(layout.thread(choice.thread()));
        int[] after = RowEncoder.changed(columns, stepper, layout, row, changing);
        if (after == null) {
            return null;
        }
        int[] changed =
                changing.stream().filter(column -> after[column] != row[column]).toArray();
        int[] numbers = new int[changed.length];
        for (int at = 0; at < changed.length; at++) {
            numbers[at] = after[changed[at]];
        }
        return new Transition(
                kind(choice, draws, effect, taking), changed, numbers, taking.failure(stepper), taking.printed());
    }

    /** Takes the steps of a thread whose outlook is open, writing each state as a whole. */
    void takeAnew(int[] row, int thread, StepSink into) {
        Stepper stepper = decoding.apply(row).stepper();
        Optional<Choice> choice = move.of(stepper, thread);
        EveryDraw draws = new EveryDraw();
        while (choice.isPresent() && stepper != null) {
            History.Taking taking = history.taking();
            Effect effect = step(stepper, choice.get(), draws, taking);
            int[] after = RowEncoder.whole(columns, stepper);
            history.after(row, taking.failure(stepper), taking.printed(), after);
            into.step(kind(choice.get(), draws, effect, taking), after);
            stepper = draws.advance() ? decoding.apply(row).stepper() : null;
        }
    }

    private Effect step(Stepper stepper, Choice choice, EveryDraw draws, History.Taking taking) {
        if (everyDraw) {
            stepper.host().drawBy(draws);
        }
        stepper.host().printTo(taking::print);
        return move.take(stepper, choice.thread());
    }

    private int kind(Choice choice, EveryDraw draws, Effect effect, History.Taking taking) {
        List<Choice> choices = new ArrayList<>(List.of(choice));
        choices.addAll(draws.drawn());
        return kinds.of(choices, false, Gain.of(effect.kind(), !taking.printed().isEmpty()));
    }
}
