package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.catalogue.Catalogue;

@Tag("S15")
class RegionZipTest {

    private static final Region GUAN = DemonstrationRegion.load();

    @Test
    void whatWasWrittenIsReadAgainAsTheSameRegion() {
        Region again = read(RegionZip.write(GUAN));

        assertThat(again).isEqualTo(GUAN);
        assertThat(again.contentHash()).isEqualTo(GUAN.contentHash());
        assertThat(RegionZip.write(again)).as("same region, same bytes").isEqualTo(RegionZip.write(GUAN));
    }

    @Test
    void aPackedFolderWithAChineseNameFromWindowsIsRead() {
        byte[] packed = repack("固安园区/", Charset.forName("GB18030"));

        assertThat(read(packed).contentHash()).isEqualTo(GUAN.contentHash());
    }

    @Test
    void theTemplateHoldsEveryFileWithItsColumnsAndTheGuide() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(RegionZip.template()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .isNotBlank();
            }
        }

        assertThat(names)
                .containsAll(RegionWriter.files(GUAN, false).keySet())
                .contains("travel.csv", "progression.csv", "region-format.md");
        assertThat(opened(RegionZip.template()))
                .satisfies(opened -> assertThat(RegionReader.read(opened.files(), Catalogue.load()))
                        .asInstanceOf(type(RegionRead.Refused.class))
                        .extracting(RegionRead.Refused::issues)
                        .asString()
                        .contains("park.not-one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../park.csv", "/etc/park.csv", "a/../../park.csv", "a\\park.csv", "C:park.csv"})
    void aNameThatLeadsOutOfTheFileIsRefused(String name) {
        assertThat(fault(zip(name, "id"))).isEqualTo("zip.path");
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedWithoutUnpackingItAll() {
        byte[] bomb = zip("learners.csv", "0".repeat(RegionZipReader.MOST_BYTES + 1));

        assertThat(bomb).as("small while packed").hasSizeLessThan(100_000);
        assertThat(fault(bomb)).isEqualTo("zip.too-large");
    }

    @Test
    void tooManyFilesAndTheSameFileTwiceAreRefused() {
        String[] many = new String[2 * RegionZipReader.MOST_ENTRIES + 2];
        Arrays.setAll(many, i -> i % 2 == 0 ? "f%d.csv".formatted(i) : "");

        assertThat(fault(zip(many))).isEqualTo("zip.too-many-files");
        assertThat(fault(zip("park.csv", "id", "copy/park.csv", "id"))).isEqualTo("zip.duplicate");
    }

    @Test
    void whatIsNoZipFileIsSaidSo() {
        assertThat(fault("id,zh".getBytes(StandardCharsets.UTF_8))).isEqualTo("zip.unreadable");
        assertThat(fault(new byte[0])).isEqualTo("zip.unreadable");
        byte[] whole = RegionZip.write(GUAN);
        assertThat(fault(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("zip.unreadable");
    }

    @Test
    void unknownFilesAreNamedAndLeftAside() {
        assertThat(opened(zip("parc.csv", "id", "__MACOSX/park.csv", "x", ".DS_Store", "x"))
                        .warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message().en()).contains("parc.csv"));
    }

    private static Region read(byte[] zip) {
        return switch (RegionReader.read(opened(zip).files(), Catalogue.load())) {
            case RegionRead.Accepted accepted -> accepted.region();
            case RegionRead.Refused refused -> throw new AssertionError(refused.issues());
        };
    }

    private static ZipRead.Opened opened(byte[] zip) {
        return switch (RegionZipReader.open(zip)) {
            case ZipRead.Opened opened -> opened;
            case ZipRead.Refused refused -> throw new AssertionError(refused.issue());
        };
    }

    private static String fault(byte[] zip) {
        return switch (RegionZipReader.open(zip)) {
            case ZipRead.Opened opened -> throw new AssertionError("opened: " + opened.warnings());
            case ZipRead.Refused refused -> refused.issue().code();
        };
    }

    private static byte[] repack(String folder, Charset names) {
        List<String> all = new ArrayList<>();
        RegionWriter.files(GUAN, false).forEach((name, text) -> all.addAll(List.of(folder + name, text)));
        return zip(names, all.toArray(String[]::new));
    }

    private static byte[] zip(String... namesAndTexts) {
        return zip(StandardCharsets.UTF_8, namesAndTexts);
    }

    private static byte[] zip(Charset names, String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
