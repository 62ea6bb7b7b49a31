package dev.threadline.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** What accidents do to a recording. The checksums stay as they were. */
public enum Corruption {
    BYTES_FLIPPED(Corruption::flip),
    END_OVERWRITTEN(Corruption::overwrite),
    FOUR_BYTES_HUGE(Corruption::enlarge),
    LENGTH_HUGE(Corruption::lengthen),
    CUT((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length))),
    PIECES_SWAPPED(Corruption::swapPieces),
    BLOCKS_SWAPPED(Corruption::swapBlocks);

    /** May change what it is given. */
    private final BiFunction<byte[], SplittableRandom, byte[]> damage;

    Corruption(BiFunction<byte[], SplittableRandom, byte[]> damage) {
        this.damage = damage;
    }

    /** A copy of a whole recording to which any of these has happened. */
    public static byte[] of(byte[] whole, SplittableRandom random) {
        return values()[random.nextInt(values().length)].damaged(whole, random);
    }

    /** A copy of a whole recording to which this has happened. */
    byte[] damaged(byte[] whole, SplittableRandom random) {
        return damage.apply(whole.clone(), random);
    }

    private static byte[] flip(byte[] bytes, SplittableRandom random) {
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] overwrite(byte[] bytes, SplittableRandom random) {
        Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) 0x7F);
        return bytes;
    }

    private static byte[] enlarge(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length - Integer.BYTES);
        Arrays.fill(bytes, at, at + Integer.BYTES, (byte) (random.nextBoolean() ? 0x7F : 0xFF));
        return bytes;
    }

    private static byte[] lengthen(byte[] bytes, SplittableRandom random) {
        List<Integer> blocks = BlockPlaces.of(bytes);
        int block = blocks.get(random.nextInt(blocks.size() - 1));
        ByteBuffer.wrap(bytes).putInt(block + 1, Integer.MAX_VALUE >>> random.nextInt(Integer.SIZE / 2));
        return bytes;
    }

    private static byte[] swapPieces(byte[] bytes, SplittableRandom random) {
        int length = 1 + random.nextInt(bytes.length / 4);
        int one = random.nextInt(bytes.length - length);
        int other = random.nextInt(bytes.length - length);
        byte[] piece = Arrays.copyOfRange(bytes, one, one + length);
        System.arraycopy(bytes, other, bytes, one, length);
        System.arraycopy(piece, 0, bytes, other, length);
        return bytes;
    }

    private static byte[] swapBlocks(byte[] bytes, SplittableRandom random) {
        List<Integer> blocks = BlockPlaces.of(bytes);
        int one = random.nextInt(blocks.size() - 2);
        int other = random.nextInt(one + 1, blocks.size() - 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        copy(bytes, 0, blocks.get(one), out);
        copy(bytes, blocks.get(other), blocks.get(other + 1), out);
        copy(bytes, blocks.get(one + 1), blocks.get(other), out);
        copy(bytes, blocks.get(one), blocks.get(one + 1), out);
        copy(bytes, blocks.get(other + 1), bytes.length, out);
        return out.toByteArray();
    }

    private static void copy(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
        out.write(bytes, from, to - from);
    }
}
