package dev.threadline.recording;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link Packer} wrote. No number is believed: each is bounded, and what is made of it is paid for. */
final class Unpacker {
    /** Bytes of a text. The language's texts end at a million characters; written as a program writes them they are longer. */
    static final int MOST_TEXT = 16 << 20;

    /** Bytes of an integer; the language's have up to 2^17 bits, which are 16 KB. */
    static final int MOST_DIGITS = 1 << 16;

    /** Entries of a table or a list; the language's memory has 2^23 cells. */
    static final int MOST_ENTRIES = 1 << 24;

    private static final int TEXT_OVERHEAD = 48;
    private static final int BYTES_PER_CHARACTER = 2;
    private static final int NUMBER_BYTES = 24;
    private static final int SEVEN = 7;
    private static final int LOW_SEVEN = 0x7F;

    private final byte[] bytes;
    private final Budget budget;
    private final int end;
    private int at;

    Unpacker(byte[] bytes, Budget budget) {
        this(bytes, 0, bytes.length, budget);
    }

    private Unpacker(byte[] bytes, int at, int end, Budget budget) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
        this.budget = budget;
    }

    /** Reads the next bytes apart; this goes on behind them. */
    Unpacker part() throws IOException {
        int length = number(0, end - at);
        int from = at;
        at += length;
        return new Unpacker(bytes, from, at, budget);
    }

    /** How many bytes are left. */
    int left() {
        return end - at;
    }

    /** Pays for what is about to be made of the bytes. */
    void pay(long memory) throws IOException {
        budget.take(memory);
    }

    int octet() throws IOException {
        if (at == end) {
            throw new EOFException();
        }
        return bytes[at++] & 0xFF;
    }

    boolean truth() throws IOException {
        int octet = octet();
        if (octet > 1) {
            throw new IOException(octet + ", expected 0 or 1");
        }
        return octet == 1;
    }

    /** Any number, as it was given to {@link Packer#number}. */
    long wide() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += SEVEN) {
            int octet = octet();
            number |= (long) (octet & LOW_SEVEN) << shift;
            if (octet <= LOW_SEVEN) {
                return number;
            }
        }
        throw new IOException("a number that does not end");
    }

    /** Any number, as it was given to {@link Packer#signed}. */
    long signed() throws IOException {
        long folded = wide();
        return folded >>> 1 ^ -(folded & 1);
    }

    int signedNumber() throws IOException {
        long number = signed();
        if (number != (int) number) {
            throw new IOException(number + " is out of range");
        }
        return (int) number;
    }

    /** A number from a least to a most. */
    int number(int least, int most) throws IOException {
        long number = wide();
        if (number < least || number > most) {
            throw new IOException("%d, expected %d to %d".formatted(number, least, most));
        }
        return (int) number;
    }

    int number() throws IOException {
        return number(0, Integer.MAX_VALUE);
    }

    /** How many entries follow; each takes a byte at least. */
    int count() throws IOException {
        return number(0, Math.min(MOST_ENTRIES, left()));
    }

    /** A number that stands for an entry of a table. @param entries how many the table has */
    int entry(int entries) throws IOException {
        return number(0, entries - 1);
    }

    /** Numbers that stand for entries of a table. */
    List<Integer> entries(int entries) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int count = count(); count > 0; count--) {
            pay(NUMBER_BYTES);
            numbers.add(entry(entries));
        }
        return numbers;
    }

    String text() throws IOException {
        return new String(bytes(MOST_TEXT), StandardCharsets.UTF_8);
    }

    BigInteger digits() throws IOException {
        byte[] digits = bytes(MOST_DIGITS);
        if (digits.length == 0) {
            throw new IOException("an integer without digits");
        }
        return new BigInteger(digits);
    }

    private byte[] bytes(int most) throws IOException {
        int length = number(0, Math.min(most, left()));
        pay(TEXT_OVERHEAD + (long) BYTES_PER_CHARACTER * length);
        byte[] part = new byte[length];
        System.arraycopy(bytes, at, part, 0, length);
        at += length;
        return part;
    }

    /** Nothing may follow. */
    void end() throws IOException {
        if (at != end) {
            throw new IOException("more than there should be");
        }
    }
}
