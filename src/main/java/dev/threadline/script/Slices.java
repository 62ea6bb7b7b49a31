package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;

/** Which elements a slice means. */
final class Slices {
    private final Values values;

    Slices(Values values) {
        this.values = values;
    }

    /**
     * The elements of a slice of a sequence.
     *
     * @param start the first one
     * @param step from one to the next, not 0
     * @param count how many there are
     */
    record Run(int start, int step, int count) {
        int at(int place) {
            return start + place * step;
        }

        /** The elements of a sequence that it means. */
        int[] of(int[] elements) {
            int[] taken = new int[count];
            for (int place = 0; place < count; place++) {
                taken[place] = elements[at(place)];
            }
            return taken;
        }
    }

    /** The slice in which {@code index(x, start, stop)} searches, whose limits may be left out. */
    static int ofIndex(Heap heap, Arguments arguments) {
        int start = arguments.count() > 1 ? arguments.get(1) : ValueCode.NONE;
        int stop = arguments.count() > 2 ? arguments.get(2) : ValueCode.NONE;
        return heap.add(new Cell.Slice(start, stop, ValueCode.NONE));
    }

    /** @throws Raised TypeError or ValueError if the slice makes no sense */
    Run run(Cell.Slice slice, int length) {
        long step = slice.step() == ValueCode.NONE ? 1 : index(slice.step());
        if (step == 0) {
            throw new Raised("ValueError", "slice step cannot be zero");
        }
        long least = step > 0 ? 0 : -1;
        long most = step > 0 ? length : length - 1;
        long start = slice.start() == ValueCode.NONE
                ? (step > 0 ? least : most)
                : clamped(slice.start(), length, least, most);
        long stop =
                slice.stop() == ValueCode.NONE ? (step > 0 ? most : least) : clamped(slice.stop(), length, least, most);
        long span = step > 0 ? stop - start : start - stop;
        long count = span <= 0 ? 0 : (span - 1) / Math.abs(step) + 1;
        return new Run((int) start, (int) (count > 1 ? step : Long.signum(step)), (int) count);
    }

    private long clamped(int code, int length, long least, long most) {
        long index = index(code);
        return Math.clamp(index < 0 ? index + length : index, least, most);
    }

    private long index(int code) {
        BigInteger number = values.number(code);
        if (number == null) {
            throw Raised.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return number.bitLength() < 32 ? number.longValue() : number.signum() * (long) Integer.MAX_VALUE;
    }
}
