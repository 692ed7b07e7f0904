package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports are there in full or not at all. */
class C01_WritingTest {

    private static final List<String> NAMES = List.of("report.html", "report.en.html");
    private static final int DISK = 64 << 10;

    @TempDir
    Path folder;

    @Test
    void aFullDiskLeavesNoReportAndNoFolder() throws IOException {
        try (var disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(DISK).build())) {
            Path out = disk.getPath("/new/reports");

            assertThatThrownBy(() -> write(out, "x".repeat(DISK / 2), "y".repeat(DISK)))
                    .isInstanceOf(CannotWrite.class)
                    .hasMessageContaining("磁盘已满，没有留下任何内容")
                    .hasMessageContaining("the disk is full")
                    .hasMessageContaining("--out");
            assertThat(Files.exists(disk.getPath("/new"))).isFalse();
        }
    }

    @Test
    void aFullDiskLeavesTheReportsOfBeforeUntouched() throws IOException {
        try (var disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(DISK).build())) {
            Path out = disk.getPath("/reports");
            write(out, "before", "earlier");

            assertThatThrownBy(() -> write(out, "after", "y".repeat(DISK))).isInstanceOf(CannotWrite.class);

            assertThat(Files.readString(out.resolve("report.html"))).isEqualTo("before");
            assertThat(Files.readString(out.resolve("report.en.html"))).isEqualTo("earlier");
            try (var files = Files.list(out)) {
                assertThat(files).hasSize(2);
            }
        }
    }

    @Test
    void theWholeCommandEndsWithItsCodeWhenTheDiskIsFull() throws IOException {
        try (var disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(DISK).build())) {
            SmallPark park = SmallPark.in(folder.resolve("park"));

            Said said = Said.onFileSystem(
                    path -> path.startsWith("/full/") ? disk.getPath(path) : Path.of(path),
                    "plan",
                    "--region",
                    park.folder(),
                    "--out",
                    "/full/reports",
                    "--quiet",
                    "--json");

            assertThat(said.code()).isEqualTo(ExitCode.CANNOT_WRITE);
            assertThat(said.err()).contains("磁盘已满", "the disk is full").doesNotContain("\tat ");
            assertThat(said.out()).isEqualTo("{\"exit\":73,\"faults\":[]}" + System.lineSeparator());
            assertThat(Files.exists(disk.getPath("/full"))).isFalse();
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsFoundBeforeTheYearIsRun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        SmallPark park = SmallPark.in(folder.resolve("park"));

        for (Path out : List.of(file, file.resolve("below"))) {
            Said said = Said.by("plan", "--region", park.folder(), "--out", out);

            assertThat(said.code()).isEqualTo(ExitCode.CANNOT_WRITE);
            assertThat(said.err()).contains("不是文件夹", "is not a folder").doesNotContain("aligning");
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderInPlaceOfTheReportIsNotReplaced() throws IOException {
        Files.createDirectories(folder.resolve("report.html"));

        assertThatThrownBy(() -> write(folder, "a", "b"))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("report.html is a folder");
    }

    @Test
    void aFolderOfSomebodyElseIsFoundBeforeTheYearIsRun() throws IOException {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        Assumptions.assumeFalse(
                Files.isWritable(closed), "the superuser may write everywhere, so this cannot be tried as root");

        assertThatThrownBy(() -> write(closed.resolve("reports"), "a", "b"))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("没有写权限")
                .hasMessageContaining("permission denied");
    }

    private static void write(Path out, String chinese, String english) {
        try (ReportFolder target = ReportFolder.at(out, NAMES, new PrintWriter(new StringWriter()))) {
            target.write(Map.of("report.html", chinese, "report.en.html", english));
        }
    }
}
