package org.siquan.catalogue;

import java.util.List;

/** Reads {@code institutions.tsv} and {@code divisions.tsv}, which both stand at places. */
final class PlaceFiles {

    static final List<String> INSTITUTION_COLUMNS =
            List.of("code", "name", "province", "city", "level", "department", "lat", "lon", "aliases");
    static final List<String> DIVISION_COLUMNS = List.of("code", "name", "province", "city", "lat", "lon");

    private PlaceFiles() {}

    static CodeTable<Institution> institutions(TsvFile file) {
        var table = new TableBuilder<Institution>();
        for (var row : file.rows()) {
            String code = code(row, 10, new Text("应为 10 位数字", "ten digits"));
            String name = row.name("name");
            String province = row.name("province");
            String city = row.name("city");
            String level = row.shaped(
                    "level", text -> text.equals("本科") || text.equals("专科"), new Text("应为 本科 或 专科", "本科 or 专科"));
            String department = row.name("department");
            var location = row.coordinate();
            if (row.good()) {
                var highest = level.equals("本科") ? InstitutionLevel.BACHELOR : InstitutionLevel.DIPLOMA;
                var aliases = row.names("aliases");
                table.add(row, new Institution(code, name, aliases, province, city, highest, department, location));
            }
        }
        return table.build(file.vintage());
    }

    static CodeTable<Division> divisions(TsvFile file) {
        var table = new TableBuilder<Division>();
        for (var row : file.rows()) {
            String code = code(row, 6, new Text("应为 6 位数字", "six digits"));
            String name = row.name("name");
            String province = row.name("province");
            String city = row.name("city");
            var seat = row.coordinate();
            if (seat == null && row.good()) {
                row.name("lat");
                row.name("lon");
            }
            if (seat != null && row.good()) {
                table.add(row, new Division(code, name, province, city, seat));
            }
        }
        return table.build(file.vintage());
    }

    private static String code(TsvRow row, int digits, Text wanted) {
        return row.shaped("code", text -> text.length() == digits && Digits.only(text), wanted);
    }
}
