package org.siquan.catalogue;

import java.util.List;

/** Reads {@code sectors.tsv}. The level is the length of the code; only two-digit codes name their section. */
final class SectorFile {

    static final List<String> COLUMNS = List.of("code", "section", "name");

    private SectorFile() {}

    static CodeTable<Sector> read(TsvFile file) {
        var table = new TableBuilder<Sector>();
        for (var row : file.rows()) {
            String code = row.shaped(
                    "code", SectorFile::wellFormed, new Text("应为一个字母或二至四位数字", "one letter, or two to four digits"));
            String name = row.name("name");
            if (row.good()) {
                boolean section = Character.isLetter(code.charAt(0));
                int level = section ? 1 : code.length();
                String parent = section ? "" : level == 2 ? row.name("section") : code.substring(0, level - 1);
                table.add(row, new Sector(code, parent, level, name));
            }
        }
        table.requireParents();
        return table.build(file.vintage());
    }

    private static boolean wellFormed(String code) {
        return code.length() == 1
                ? code.charAt(0) >= 'A' && code.charAt(0) <= 'Z'
                : code.length() >= 2 && code.length() <= 4 && Digits.only(code);
    }
}
