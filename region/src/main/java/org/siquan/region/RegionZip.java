package org.siquan.region;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A park's file set as one zip file: how it is handed out, and how a new park begins. Reading one:
 * {@link RegionZipReader}. The same region gives the same bytes.
 */
public final class RegionZip {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private RegionZip() {}

    /** The set of a region; reading it again gives an equal region. */
    public static byte[] write(Region region) {
        return zip(RegionWriter.files(region, false));
    }

    /** The set of a new park: every file with its column names, without rows, and the guide. */
    public static byte[] template() {
        SortedMap<String, String> files = new TreeMap<>(RegionWriter.headers());
        try (InputStream guide = RegionZip.class.getResourceAsStream("region-format.md")) {
            if (guide == null) {
                throw new IllegalStateException("the guide region-format.md is missing beside " + RegionZip.class);
            }
            files.put("region-format.md", new String(guide.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a resource cannot be read", e);
        }
        return zip(files);
    }

    private static byte[] zip(SortedMap<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(WRITTEN);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
