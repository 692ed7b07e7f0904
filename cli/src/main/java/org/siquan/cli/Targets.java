package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.ReplanResult;
import org.siquan.timetable.rotation.RotationWriter;
import picocli.CommandLine;

/** Where the results of re-planning go; never onto what they come from. */
record Targets(Path out, @Nullable Path changes, @Nullable Path rotation) {

    static Targets of(
            CommandLine command, List<Path> given, Path out, @Nullable Path changes, @Nullable Path rotation) {
        List<Path> all = new ArrayList<>(given);
        all.add(out);
        if (changes != null) {
            all.add(changes);
        }
        if (rotation != null) {
            all.add(rotation);
        }
        if (all.stream()
                        .map(path -> path.toAbsolutePath().normalize())
                        .distinct()
                        .count()
                < all.size()) {
            throw new NothingAsked(command, "输入与输出须是不同的路径", "inputs and outputs must be different paths");
        }
        for (Path file : changes == null ? List.of(out) : List.of(out, changes)) {
            if (Files.isDirectory(file)) {
                throw new CannotWrite(file, "它是文件夹，应是文件", "it is a folder and must be a file", null);
            }
        }
        return new Targets(out, changes, rotation);
    }

    void write(ReplanResult.Replanned planned, ReplanReport report, PrintWriter errors) {
        if (rotation != null) {
            tables(planned, rotation);
        }
        if (changes != null) {
            file(changes, report::writeTo, errors);
        }
        file(out, RotationFormat.content(planned.problem(), planned.schedule()), errors);
    }

    private static void tables(ReplanResult.Replanned planned, Path folder) {
        try {
            RotationWriter.write(planned.problem(), Files.createDirectories(folder));
        } catch (IOException e) {
            throw CannotWrite.because(folder, e);
        }
    }

    private static void file(Path target, ReportFolder.Content content, PrintWriter errors) {
        Path absolute = target.toAbsolutePath();
        String name = Objects.requireNonNull(absolute.getFileName(), "a file has a name")
                .toString();
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file lies in a folder");
        try (ReportFolder files = ReportFolder.at(folder, List.of(name), errors)) {
            files.writeAll(Map.of(name, content));
        }
    }
}
