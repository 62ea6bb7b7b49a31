package dev.threadline.recording;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A recording's numbers and texts, one after the other. No length is believed: each is bounded, and paid for. */
final class Bytes {
    /** Bytes of a text. The language's texts end at a million characters; written as a program writes them they are longer. */
    static final int MOST_TEXT = 16 << 20;

    /** Bytes of an integer; the language's have up to 2^17 bits, which are 16 KB. */
    static final int MOST_DIGITS = 1 << 16;

    /** Entries of a table or a list; the language's memory has 2^23 cells. */
    static final int MOST_ENTRIES = 1 << 24;

    private static final int TEXT_OVERHEAD = 48;
    private static final int BYTES_PER_CHARACTER = 2;
    private static final int NUMBER_BYTES = 24;

    private final DataInputStream in;
    private final Budget budget;

    Bytes(DataInputStream in, Budget budget) {
        this.in = in;
        this.budget = budget;
    }

    /** Pays for what is about to be made of the bytes. */
    void pay(long bytes) throws IOException {
        budget.take(bytes);
    }

    int octet() throws IOException {
        return in.readUnsignedByte();
    }

    boolean truth() throws IOException {
        return in.readBoolean();
    }

    int character() throws IOException {
        return in.readChar();
    }

    int number() throws IOException {
        return in.readInt();
    }

    long wide() throws IOException {
        return in.readLong();
    }

    /** How many entries follow. */
    int count() throws IOException {
        return number(0, MOST_ENTRIES);
    }

    /** A number that stands for an entry of a table. @param entries how many the table has */
    int entry(int entries) throws IOException {
        return number(0, entries - 1);
    }

    int number(int least, int most) throws IOException {
        return within(least, most, in.readInt());
    }

    static int within(int least, int most, int number) throws IOException {
        if (number < least || number > most) {
            throw new IOException("%d, expected %d to %d".formatted(number, least, most));
        }
        return number;
    }

    /** Numbers that stand for entries of a table. */
    List<Integer> entries(int entries) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            pay(NUMBER_BYTES);
            numbers.add(entry(entries));
        }
        return numbers;
    }

    String text() throws IOException {
        return new String(bytes(MOST_TEXT), StandardCharsets.UTF_8);
    }

    byte[] digits() throws IOException {
        return bytes(MOST_DIGITS);
    }

    private byte[] bytes(int most) throws IOException {
        int length = number(0, most);
        pay(TEXT_OVERHEAD + (long) BYTES_PER_CHARACTER * length);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** The end of the stream is read too: only there does its checksum tell whether all of it was right. */
    void end() throws IOException {
        if (in.read() >= 0) {
            throw new IOException("more than a run");
        }
    }
}
