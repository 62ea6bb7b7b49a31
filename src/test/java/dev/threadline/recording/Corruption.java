package dev.threadline.recording;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages a recording as accidents do: bytes flipped, a length made huge, pieces swapped, an end cut off. */
public final class Corruption {
    private Corruption() {}

    /** A damaged copy of a recording. */
    public static byte[] of(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> Arrays.fill(bytes, random.nextInt(bytes.length - 4), bytes.length, (byte) 0x7F);
            case 2 -> {
                int length = random.nextInt(bytes.length - 4);
                Arrays.fill(bytes, length, length + 4, (byte) (random.nextBoolean() ? 0x7F : 0xFF));
            }
            case 3 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> {
                int length = 1 + random.nextInt(bytes.length / 4);
                int one = random.nextInt(bytes.length - length);
                int other = random.nextInt(bytes.length - length);
                byte[] piece = Arrays.copyOfRange(bytes, one, one + length);
                System.arraycopy(bytes, other, bytes, one, length);
                System.arraycopy(piece, 0, bytes, other, length);
            }
        }
        return bytes;
    }
}
