package org.siquan.engine.scheduling.verify.rotation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a problem, from a folder or from one JSON document. */
final class GivenTables {

    private static final List<String> NEEDED =
            List.of("settings", "patterns", "learners", "posts", "mentors", "lodgings", "travel");
    private static final List<String> OPTIONAL = List.of("limits", "laboratories", "bans");

    private final Map<String, GivenTable> tables = new HashMap<>();
    private final Findings findings;

    private GivenTables(Findings findings) {
        this.findings = findings;
        NEEDED.forEach(name -> tables.put(name, new GivenTable(name, findings)));
        OPTIONAL.forEach(name -> tables.put(name, new GivenTable(name, findings)));
    }

    static GivenTables read(Path problem, Findings findings) {
        GivenTables given = new GivenTables(findings);
        if (Files.isDirectory(problem)) {
            NEEDED.forEach(name -> given.table(problem.resolve(name + ".csv"), name, true));
            OPTIONAL.forEach(name -> given.table(problem.resolve(name + ".csv"), name, false));
        } else {
            String text = text(problem, findings);
            if (!text.isEmpty()) {
                new JsonText(text, given, String.valueOf(problem.getFileName()), findings).read();
            }
        }
        return given;
    }

    /** The table of this name; one that nobody knows is a fault, and then it is not used. */
    GivenTable table(String name) {
        GivenTable table = tables.get(name);
        if (table == null) {
            findings.file(name, "不认识这张表", "there is no such table");
            return new GivenTable(name, findings);
        }
        return table;
    }

    private void table(Path file, String name, boolean needed) {
        if (needed || Files.exists(file)) {
            CsvText.read(text(file, findings), table(name));
        }
    }

    /** The whole file; empty after a fault. */
    static String text(Path file, Findings findings) {
        String name = String.valueOf(file.getFileName());
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            findings.file(name, "不是 UTF-8", "it is not UTF-8: " + e.getMessage());
        } catch (IOException e) {
            findings.file(name, "读不了", "it cannot be read: " + e.getMessage());
        }
        return "";
    }
}
