package dev.threadline.recording;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes that grow. Whole numbers take as many bytes as they need, seven bits each, the lowest first (LEB128, as in DWARF); those
 * that may be negative are folded first, so that small ones of either sign are short (zigzag).
 */
final class Packer {
    private static final int SEVEN = 7;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets everything, to be filled again. */
    void clear() {
        size = 0;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    void octet(int octet) {
        reserve(1);
        bytes[size++] = (byte) octet;
    }

    /** A number from 0 on; a negative one is taken for a large one and takes ten bytes. */
    void number(long number) {
        reserve(10);
        long left = number;
        while ((left & -MORE) != 0) {
            bytes[size++] = (byte) (left | MORE);
            left >>>= SEVEN;
        }
        bytes[size++] = (byte) left;
    }

    /** A number of either sign. */
    void signed(long number) {
        number(number << 1 ^ number >> 63);
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void digits(BigInteger number) {
        bytes(number.toByteArray());
    }

    private void bytes(byte[] more) {
        number(more.length);
        append(more, more.length);
    }

    void append(Packer other) {
        append(other.bytes, other.size);
    }

    private void append(byte[] more, int length) {
        reserve(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }

    void numbers(List<Integer> numbers) {
        number(numbers.size());
        for (int number : numbers) {
            number(number);
        }
    }
}
