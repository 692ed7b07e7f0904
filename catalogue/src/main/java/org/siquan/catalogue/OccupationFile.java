package org.siquan.catalogue;

import java.util.List;

/** Reads {@code occupations.tsv}. The parent follows from code and level. */
final class OccupationFile {

    static final List<String> COLUMNS = List.of("level", "code", "name", "aliases");

    private OccupationFile() {}

    static CodeTable<Occupation> read(TsvFile file) {
        var table = new TableBuilder<Occupation>();
        for (var row : file.rows()) {
            String level = row.shaped(
                    "level",
                    text -> text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '4',
                    new Text("应为 1 至 4", "1 to 4"));
            String code =
                    row.shaped("code", OccupationFile::wellFormed, new Text("应为 2-02-10-03 这样的代码", "like 2-02-10-03"));
            String name = row.name("name");
            if (row.good()) {
                int depth = level.charAt(0) - '0';
                table.add(
                        row, new Occupation(code, Occupation.parentOf(code, depth), depth, name, row.names("aliases")));
            }
        }
        table.requireParents();
        return table.build(file.vintage());
    }

    private static boolean wellFormed(String code) {
        for (int i = 0; i < code.length(); i++) {
            boolean dash = i == 1 || i == 4 || i == 7;
            boolean digit = code.charAt(i) >= '0' && code.charAt(i) <= '9';
            if (dash ? code.charAt(i) != '-' : !digit) {
                return false;
            }
        }
        return code.length() == 10;
    }
}
