package org.siquan.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code majors.tsv}: two digits are a category with its level, four a class, longer codes a major. */
final class MajorFile {

    static final List<String> COLUMNS = List.of("code", "name", "level");

    private record Category(MajorLevel level, String name) {}

    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final TableBuilder<Major> table = new TableBuilder<>();

    private MajorFile() {}

    static CodeTable<Major> read(TsvFile file) {
        var reader = new MajorFile();
        var majors = new ArrayList<TsvRow>();
        for (var row : file.rows()) {
            switch (row.cell("code").length()) {
                case 2 -> reader.category(row);
                case 4 -> reader.majorClass(row);
                default -> majors.add(row);
            }
        }
        majors.forEach(reader::major);
        return reader.table.build(file.vintage());
    }

    private void category(TsvRow row) {
        String code = row.shaped("code", Digits::only, new Text("应为两位数字", "two digits"));
        String level = row.shaped(
                "level",
                text -> MajorLevel.find(text).isPresent(),
                new Text("应为 普通本科、职业本科、高职专科 或 中职", "one of 普通本科, 职业本科, 高职专科, 中职"));
        String name = row.name("name");
        MajorLevel.find(level).ifPresent(known -> {
            if (categories.putIfAbsent(code, new Category(known, name)) != null) {
                repeated(row, code);
            }
        });
    }

    private void majorClass(TsvRow row) {
        String code = row.shaped("code", Digits::only, new Text("应为四位数字", "four digits"));
        if (classes.putIfAbsent(code, row.name("name")) != null) {
            repeated(row, code);
        }
    }

    private static void repeated(TsvRow row, String code) {
        row.reject(
                "code",
                "code.duplicate",
                new Text("代码 %s 重复。".formatted(code), "Code %s is repeated.".formatted(code)),
                new Text("请删除其中一行。", "Remove one of the two lines."));
    }

    private void major(TsvRow row) {
        String code = row.shaped(
                "code",
                MajorFile::wellFormed,
                new Text("应为六至八位数字，可带 T、K 或 TK", "six to eight digits, then T, K, TK or none"));
        String name = row.name("name");
        if (!row.good()) {
            return;
        }
        var category = categories.get(code.substring(0, 2));
        var majorClass = classes.get(code.substring(0, 4));
        if (category == null) {
            TableBuilder.orphan(row, code, code.substring(0, 2));
        } else if (majorClass == null) {
            TableBuilder.orphan(row, code, code.substring(0, 4));
        } else {
            table.add(row, new Major(category.level(), category.name(), majorClass, code, name));
        }
    }

    private static boolean wellFormed(String code) {
        int end = code.length();
        end -= end > 0 && code.charAt(end - 1) == 'K' ? 1 : 0;
        end -= end > 0 && code.charAt(end - 1) == 'T' ? 1 : 0;
        return end >= 6 && end <= 8 && Digits.only(code.substring(0, end));
    }
}
