package org.siquan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder of a report, written all at once or not at all: every file is first written beside its target and only moved
 * into place when all of them are complete. A full disk, a lost permission or Ctrl-C leaves the folder as it was, and a
 * folder that did not exist is not left behind.
 */
final class ReportFolder implements AutoCloseable {

    private final Path folder;
    private final Thread hook;
    private boolean closed;

    /**
     * Checks that the folder can be written to.
     *
     * @param errors hears of an interruption
     * @throws CannotWrite if it cannot
     */
    static ReportFolder at(Path folder, List<String> files, PrintWriter errors) {
        try {
            Path existing = folder.toAbsolutePath();
            while (existing.getParent() != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                existing = existing.getParent();
            }
            if (!Files.isDirectory(existing)) {
                throw new CannotWrite(folder, existing + " 不是文件夹", existing + " is not a folder", null);
            }
            for (String file : files) {
                if (Files.isDirectory(folder.resolve(file))) {
                    throw new CannotWrite(folder, file + " 是文件夹", file + " is a folder", null);
                }
            }
            Files.delete(Files.createFile(existing.resolve(".siquan" + System.nanoTime() + ".probe")));
        } catch (IOException e) {
            throw CannotWrite.because(folder, e);
        }
        return new ReportFolder(folder, errors);
    }

    private ReportFolder(Path folder, PrintWriter errors) {
        this.folder = folder;
        hook = new Thread(() -> interrupted(errors));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A write that has begun is finished, one that has not never begins. */
    private synchronized void interrupted(PrintWriter errors) {
        if (!closed) {
            closed = true;
            errors.println();
            errors.println("已中断，没有写入任何内容。 Interrupted; nothing was written.");
            errors.flush();
        }
    }

    /** What belongs into a file, written when its turn comes. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Name of file to its content. @throws CannotWrite if not all of them could be written; then none is */
    void write(Map<String, String> files) {
        Map<String, Content> contents = new LinkedHashMap<>();
        files.forEach((name, text) -> contents.put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        writeAll(contents);
    }

    /** As {@link #write}, of files that need not lie in memory. */
    synchronized void writeAll(Map<String, Content> files) {
        if (closed) {
            throw new CannotWrite(folder, "已中断", "interrupted", null);
        }
        List<Path> made = new ArrayList<>();
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            createFolder(made);
            for (var file : files.entrySet()) {
                Path part = folder.resolve("." + file.getKey() + ".part");
                parts.put(part, folder.resolve(file.getKey()));
                try (OutputStream out = Files.newOutputStream(part)) {
                    file.getValue().writeTo(out);
                }
            }
            for (var part : parts.entrySet()) {
                Files.move(part.getKey(), part.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            parts.keySet().forEach(ReportFolder::remove);
            made.reversed().forEach(ReportFolder::remove);
            throw CannotWrite.because(folder, e);
        }
        closed = true;
    }

    private void createFolder(List<Path> made) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path path = folder.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            missing.addFirst(path);
        }
        for (Path path : missing) {
            Files.createDirectory(path);
            made.add(path);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the fault that led here is the one reported; what stays is a hidden part or an empty folder, never a
            // report
            return;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook has run or is running, and has nothing more to say
            return;
        }
    }
}
