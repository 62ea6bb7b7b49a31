package dev.threadline.explore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** States as bytes: a number below 128 takes one byte, one below 16,384 two, and so on. */
final class Packing {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_BYTES = 5;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private byte[] bytes = new byte[64];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Packs a state. */
    void pack(int[] state) {
        if (bytes.length < state.length * MOST_BYTES + Long.BYTES) {
            bytes = new byte[state.length * MOST_BYTES + Long.BYTES];
        }
        int at = 0;
        for (int number : state) {
            int left = number;
            while (left >>> 7 != 0) {
                bytes[at++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            bytes[at++] = (byte) left;
        }
        length = at;
    }

    /** What was packed, as a number that is seldom that of another state. */
    int hash() {
        LONG.set(bytes, length, 0L);
        long hash = length;
        for (int at = 0; at < length; at += Long.BYTES) {
            hash = (hash ^ (long) LONG.get(bytes, at)) * MIX;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 16);
    }

    /** Takes a packed state from elsewhere. */
    void take(byte[] from, int begin, int count) {
        if (bytes.length < count + Long.BYTES) {
            bytes = new byte[count * 2 + Long.BYTES];
        }
        System.arraycopy(from, begin, bytes, 0, count);
        length = count;
    }

    /** The state that is packed. @param into where it goes if it has that length */
    int[] unpack(int[] into) {
        int[] state = into.length == numbers() ? into : new int[numbers()];
        int at = 0;
        for (int place = 0; place < state.length; place++) {
            int number = bytes[at] & 0x7f;
            for (int shift = 7; bytes[at] < 0; shift += 7) {
                at++;
                number |= (bytes[at] & 0x7f) << shift;
            }
            at++;
            state[place] = number;
        }
        return state;
    }

    private int numbers() {
        int numbers = 0;
        for (int at = 0; at < length; at++) {
            // The last byte of a number is not negative.
            numbers += bytes[at] >> 7 & 1 ^ 1;
        }
        return numbers;
    }
}
