package org.siquan.region;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;

/**
 * Opens a zip file that somebody handed in. Nothing is written to a disk; what is unpacked is bounded, whatever the file
 * claims about itself. The files may lie in one folder, as they do when the folder itself was packed.
 */
public final class RegionZipReader {

    /** Most bytes of one file and of all files, unpacked. */
    public static final int MOST_BYTES = 64 << 20;

    /** Most entries, folders included. */
    public static final int MOST_ENTRIES = 200;

    private static final Set<String> KNOWN =
            Sheets.ALL.stream().map(Sheet::file).collect(Collectors.toUnmodifiableSet());

    private final Map<String, byte[]> files = new HashMap<>();
    private final List<Issue> warnings = new ArrayList<>();
    private int left = MOST_BYTES;

    private RegionZipReader() {}

    /** Opens the zip file held in {@code content}. */
    public static ZipRead open(byte[] content) {
        try {
            return new RegionZipReader().read(content, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException notUtf8) {
            return openWithChineseNames(content);
        }
    }

    /** Chinese Windows writes the names of folders in GB18030. */
    private static ZipRead openWithChineseNames(byte[] content) {
        try {
            return new RegionZipReader().read(content, Charset.forName("GB18030"));
        } catch (IOException | IllegalArgumentException e) {
            return new ZipRead.Refused(ZipFaults.unreadable(String.valueOf(e.getMessage())));
        }
    }

    private ZipRead read(byte[] content, Charset names) throws IOException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), names)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    return new ZipRead.Refused(ZipFaults.tooMany(MOST_ENTRIES));
                }
                Optional<Issue> fault = take(zip, entry);
                if (fault.isPresent()) {
                    return new ZipRead.Refused(fault.get());
                }
            }
        }
        if (entries == 0) {
            return new ZipRead.Refused(ZipFaults.unreadable("no entry"));
        }
        FileSet set = name -> Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
        return new ZipRead.Opened(set, warnings);
    }

    private Optional<Issue> take(ZipInputStream zip, ZipEntry entry) throws IOException {
        String path = entry.getName();
        if (path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || List.of(path.split("/")).contains("..")) {
            return Optional.of(ZipFaults.path(path));
        }
        Optional<byte[]> bytes = unpack(zip);
        if (bytes.isEmpty()) {
            return Optional.of(ZipFaults.tooLarge(MOST_BYTES >> 20));
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (entry.isDirectory() || name.startsWith(".") || path.startsWith("__MACOSX/")) {
            return Optional.empty();
        }
        if (!KNOWN.contains(name)) {
            if (!name.equals("region-format.md")) {
                warnings.add(ZipFaults.unknown(path));
            }
            return Optional.empty();
        }
        return files.putIfAbsent(name, bytes.get()) == null ? Optional.empty() : Optional.of(ZipFaults.twice(name));
    }

    /** The entry's bytes; empty when there are more than may be. */
    private Optional<byte[]> unpack(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            left -= read;
            if (left < 0) {
                return Optional.empty();
            }
            bytes.write(buffer, 0, read);
        }
        return Optional.of(bytes.toByteArray());
    }
}
