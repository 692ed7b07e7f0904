package org.siquan.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetDownloadTest {

    @TempDir
    Path folder;

    @Test
    void writesNumbersAsNumbersAndFormulasAsText() throws IOException {
        var sheet = new SheetDownload(
                "企业.xlsx", "企业", List.of("名称", "岗位"), List.of(Arrays.asList("云岫", 17), Arrays.asList("=1+1", null)));

        var xml = part(sheet.bytes(), "xl/worksheets/sheet1.xml");

        assertThat(xml).contains("<v>17</v>").doesNotContain("<f>");
        assertThat(part(sheet.bytes(), "xl/sharedStrings.xml"))
                .contains("&#x4e91;&#x5cab;")
                .contains("=1+1");
    }

    @Test
    void namesTheFileInChinese() {
        var answer = new SheetDownload("企业.xlsx", "企业", List.of("名称"), List.of()).answer();

        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("企业.xlsx");
        assertThat(answer.getHeaders().getContentType())
                .hasToString("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private String part(byte[] file, String name) throws IOException {
        var path = Files.write(folder.resolve("sheet.xlsx"), file);
        try (var zip = new ZipFile(path.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
