package org.siquan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.siquan.engine.alignment.ComparedText;
import org.siquan.engine.alignment.RepeatIndex;

/** Texts to compare repeats with, in a file that goes when it is closed; 8 bytes of memory each. */
final class KeptOnDisk implements RepeatIndex.KeptTexts, AutoCloseable {

    private static final int BUFFER = 1 << 20;
    private static final int PARTS = 4;

    private final Path file;
    private final FileChannel channel;
    private ByteBuffer unwritten = ByteBuffer.allocate(BUFFER);
    private long written;
    private long[] starts = new long[1 << 12];
    private int count;

    KeptOnDisk(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    @Override
    public void keep(ComparedText text) {
        byte[][] parts = {bytes(text.title()), bytes(text.company()), bytes(text.city()), bytes(text.body())};
        int size = Integer.BYTES * PARTS;
        for (byte[] part : parts) {
            size += part.length;
        }
        if (unwritten.remaining() < size) {
            write();
        }
        if (unwritten.capacity() < size) {
            unwritten = ByteBuffer.allocate(size);
        }
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        starts[count++] = written + unwritten.position();
        for (byte[] part : parts) {
            unwritten.putInt(part.length).put(part);
        }
        starts[count] = written + unwritten.position();
    }

    @Override
    public ComparedText at(int position) {
        if (starts[position + 1] > written) {
            write();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (starts[position + 1] - starts[position]));
        try {
            long at = starts[position];
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at + bytes.position());
                if (read < 0) {
                    throw new IOException("%s was cut off at %,d bytes".formatted(file, channel.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.flip();
        return new ComparedText(next(bytes), next(bytes), next(bytes), next(bytes));
    }

    private static String next(ByteBuffer bytes) {
        byte[] part = new byte[bytes.getInt()];
        bytes.get(part);
        return new String(part, StandardCharsets.UTF_16BE);
    }

    /** Sixteen bits a unit: any text comes back as it was, halves of pairs too. */
    private static byte[] bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private void write() {
        try {
            unwritten.flip();
            while (unwritten.hasRemaining()) {
                written += channel.write(unwritten, written);
            }
            unwritten.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
