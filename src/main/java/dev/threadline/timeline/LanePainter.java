package dev.threadline.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Draws any lane, the same way on slides and in the window. */
final class LanePainter {
    private final Sheet sheet;
    private final NameColumn names;
    private final LostUpdatePainter lost;
    private final int form;
    private final Set<LegendMark> signs = EnumSet.noneOf(LegendMark.class);

    /**
     * @param lanes all that will be drawn, from which the form of the steps' labels is chosen
     * @param threadHeight of a thread's lane, px
     */
    LanePainter(Sheet sheet, NameColumn names, List<Lane> lanes, double threadHeight) {
        this.sheet = sheet;
        this.names = names;
        lost = new LostUpdatePainter(sheet);
        form = StepForms.choose(sheet, lanes, threadHeight * ThreadPainter.BAR);
    }

    /** What the lanes painted so far show that only a legend explains. */
    Set<LegendMark> signs() {
        return EnumSet.copyOf(signs);
    }

    /** The lane itself. */
    void paint(Lane lane, Box box) {
        switch (lane) {
            case Lane.OfThread thread -> {
                new ThreadPainter(sheet, thread, box, form, signs).paint();
                lost.inHand(thread, box);
            }
            case Lane.OfLock lock -> new LockPainter(sheet, lock, box).paint();
            case Lane.OfObject object -> object(object, box);
            case Lane.OfVariable variable -> {
                new VariablePainter(sheet, variable, box, lost).paint();
                lost.brackets(variable, box);
            }
        }
    }

    private void object(Lane.OfObject lane, Box box) {
        switch (lane.kind()) {
            case SEMAPHORE, BOUNDED_SEMAPHORE, COUNT_DOWN_LATCH -> new PermitPainter(sheet, lane, box).paint();
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE, LIST, DICT -> new StockPainter(sheet, lane, box).paint();
            case CONDITION, EXCHANGER -> new ConditionPainter(sheet, lane, box).paint();
            case EVENT -> new EventPainter(sheet, lane, box).paint();
            case BARRIER -> new BarrierPainter(sheet, lane, box).paint();
            case THREAD, INTERPRETER_LOCK, LOCK, RLOCK, READ_WRITE_LOCK, ATOMIC_INTEGER, VARIABLE ->
                throw new IllegalArgumentException(lane.kind() + " has another lane");
        }
    }

    /** Its name, left of it. */
    void name(Lane lane, Box box, double x, double width) {
        double middle = switch (lane) {
            case Lane.OfThread _, Lane.OfVariable _ -> box.y() + box.height() / 2;
            case Lane.OfLock _ -> box.y() + LockParts.bar(box).height() / 2;
            case Lane.OfObject object -> {
                ObjectParts parts = ObjectParts.of(object, box);
                Box named = parts.level().height() > 0 ? parts.level() : parts.below();
                yield named.y() + named.height() / 2;
            }
        };
        names.paint(sheet, lane, x, width, middle);
    }
}
