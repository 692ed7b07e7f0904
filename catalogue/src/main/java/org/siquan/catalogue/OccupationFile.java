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
        return code.length() == 10
                && code.charAt(1) == '-'
                && code.charAt(4) == '-'
                && code.charAt(7) == '-'
                && Digits.only(code.charAt(0) + code.substring(2, 4) + code.substring(5, 7) + code.substring(8));
    }
}
