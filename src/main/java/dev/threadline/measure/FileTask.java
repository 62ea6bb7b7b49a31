package dev.threadline.measure;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Blocks read from a temporary file that is there as long as this is. */
final class FileTask implements Task {
    private final Path file;
    private final int reads;
    private final int blockBytes;
    private final int rounds;

    FileTask(int reads, int blockBytes, int rounds) throws IOException {
        this.reads = reads;
        this.blockBytes = blockBytes;
        this.rounds = rounds;
        file = Files.createTempFile("threadline-measure-", ".tmp");
        // For a program that is ended from outside; close() does it otherwise.
        file.toFile().deleteOnExit();
        byte[] content = new byte[Math.multiplyExact(reads, blockBytes)];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31 + i / blockBytes);
        }
        try {
            Files.write(file, content);
        } catch (IOException full) {
            close();
            throw full;
        }
    }

    @Override
    public long call(Interpreter interpreter) throws IOException, InterruptedException {
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            sum = sum * 31 + read(interpreter);
        }
        return sum;
    }

    private long read(Interpreter interpreter) throws IOException, InterruptedException {
        long sum = 0;
        byte[] block = new byte[blockBytes];
        // A file stream: a channel would be closed by an interrupt, in the middle of a read.
        try (InputStream in = interpreter.aside(() -> new FileInputStream(file.toFile()))) {
            for (int i = 0; i < reads; i++) {
                int read = interpreter.aside(() -> in.readNBytes(block, 0, blockBytes));
                sum = sum * 31 + read + block[0] + block[blockBytes - 1];
                interpreter.poll();
            }
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
