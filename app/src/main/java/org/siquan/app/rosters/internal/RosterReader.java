package org.siquan.app.rosters.internal;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.siquan.app.rosters.IdentityNumber;
import org.siquan.app.rosters.RollState;
import org.siquan.app.rosters.RosterEntry;
import org.siquan.app.rosters.RosterField;
import org.siquan.region.file.Column;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;

/** Reads the rows of a roster by a mapping. No fault quotes an identity number. */
final class RosterReader {

    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 60;
    private static final int OLDEST = 1930;
    private static final double MOST_POINTS = 100;

    private final LocalDate today;
    private final Map<RosterField, String> titles;
    private final RosterProgrammes programmes;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<IdentityNumber, Long> identities = new HashMap<>();

    /** @param titles the column of each field that is mapped */
    RosterReader(LocalDate today, Map<RosterField, String> titles, RosterProgrammes programmes) {
        this.today = today;
        this.titles = titles;
        this.programmes = programmes;
    }

    /** A row; the learner's identifier in the park is still the number. */
    record Read(RosterEntry entry, @Nullable IdentityNumber identity) {}

    List<Read> read(RosterSheet sheet, String name, IssueLog log) {
        List<Column> columns = titles.entrySet().stream()
                .map(e -> new Column(e.getKey().name(), e.getKey().required(), List.of(e.getValue())))
                .toList();
        List<Read> rows = new ArrayList<>();
        new Table(_ -> Optional.of(new ByteArrayInputStream(sheet.csv())), name, columns, log)
                .read(row -> row(row).ifPresent(rows::add));
        return rows;
    }

    private Optional<Read> row(Row row) {
        String number = row.id(RosterField.NUMBER.name());
        once(row, number);
        String name = name(row);
        IdentityNumber identity = identity(row);
        LocalDate born = born(row, identity);
        String major = words(row, RosterField.MAJOR);
        String state = words(row, RosterField.STATE);
        Integer year = year(row);
        String group = words(row, RosterField.CLASS);
        String phone = phone(row);
        Double score = row.optional(RosterField.SCORE.name()).isEmpty()
                ? null
                : Double.valueOf(row.decimal(RosterField.SCORE.name(), 0, MOST_POINTS));
        return row.build(() -> new Read(
                new RosterEntry(
                        number,
                        number,
                        name,
                        born,
                        major,
                        programmes.find(major).orElse(null),
                        group,
                        year,
                        RollState.ofWord(state),
                        state,
                        phone,
                        score),
                identity));
    }

    private void once(Row row, String number) {
        Long first = lines.putIfAbsent(number, row.line());
        if (first != null && row.build(() -> number).isPresent()) {
            row.fail(
                    RosterField.NUMBER.name(),
                    "id.duplicate",
                    "与第 %d 行是同一名学生".formatted(first),
                    "the same learner as in line %d".formatted(first),
                    "每名学生只留一行。",
                    "Keep one row per learner.");
        }
    }

    private static String name(Row row) {
        String name = row.text(RosterField.NAME.name());
        if (name.codePointCount(0, name.length()) > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            row.fail(
                    RosterField.NAME.name(),
                    "roster.name",
                    "姓名超过 %d 个字或含控制字符".formatted(LONGEST_NAME),
                    "the name has more than %d characters or a control character".formatted(LONGEST_NAME),
                    "只写姓名。",
                    "Write the name alone.");
        }
        return name;
    }

    private static String words(Row row, RosterField field) {
        String text = row.optional(field.name());
        if (text.length() > LONGEST) {
            row.fail(
                    field.name(),
                    "roster.long",
                    "超过 %d 个字".formatted(LONGEST),
                    "it has more than %d characters".formatted(LONGEST),
                    "缩短，或核对列的对应。",
                    "Shorten it, or check what the column means.");
        }
        return text;
    }

    private @Nullable IdentityNumber identity(Row row) {
        String text = row.optional(RosterField.IDENTITY.name());
        if (text.isEmpty()) {
            return null;
        }
        return switch (IdentityNumber.read(text, today)) {
            case IdentityNumber.Sound(IdentityNumber number) -> {
                Long first = identities.putIfAbsent(number, row.line());
                if (first != null) {
                    row.fail(
                            RosterField.IDENTITY.name(),
                            "identity.twice",
                            "与第 %d 行的身份证号相同".formatted(first),
                            "the same identity number as in line %d".formatted(first),
                            "两名学生不会有同一个号码，核对后改正。",
                            "Two learners never share one; check and correct it.");
                }
                yield number;
            }
            case IdentityNumber.Wrong(IdentityNumber.Fault fault) -> {
                wrong(row, IdentityNumber.mask(text), fault);
                yield null;
            }
        };
    }

    private static void wrong(Row row, String mask, IdentityNumber.Fault fault) {
        String column = RosterField.IDENTITY.name();
        switch (fault) {
            case SHAPE ->
                row.fail(
                        column,
                        "identity.shape",
                        "“%s”不是 18 位身份证号".formatted(Row.shown(mask)),
                        "“%s” is no identity number of 18 characters".formatted(Row.shown(mask)),
                        "应为 17 位数字加 1 位数字或 X；没有就留空。",
                        "Write 17 digits and a digit or X, or leave it blank.");
            case ROUNDED ->
                row.fail(
                        column,
                        "identity.rounded",
                        "号码被表格存成了数值，后几位已丢失",
                        "the spreadsheet kept it as a number and lost its last digits",
                        "把该列设为“文本”，从原系统重新导出。",
                        "Format the column as text and export it anew.");
            case DATE ->
                row.fail(
                        column,
                        "identity.date",
                        "“%s”中的出生日期不存在或在今天之后".formatted(mask),
                        "the date of birth in “%s” is no date, or after today".formatted(mask),
                        "核对第 7 至 14 位。",
                        "Check characters 7 to 14.");
            case CHECK ->
                row.fail(
                        column,
                        "identity.check",
                        "“%s”的校验码不符，至少一位写错".formatted(mask),
                        "the check character of “%s” does not fit: at least one character is wrong".formatted(mask),
                        "对照身份证改正。",
                        "Correct it by the identity card.");
        }
    }

    private @Nullable LocalDate born(Row row, @Nullable IdentityNumber identity) {
        String text = row.optional(RosterField.BORN.name());
        LocalDate inNumber = identity == null ? null : identity.born();
        if (text.isEmpty()) {
            return inNumber;
        }
        Optional<LocalDate> day = RosterDays.day(text).filter(d -> d.getYear() >= OLDEST && !d.isAfter(today));
        if (day.isEmpty()) {
            row.fail(
                    RosterField.BORN.name(),
                    "roster.born",
                    "“%s”不是可用的出生日期".formatted(Row.shown(text)),
                    "“%s” is no date of birth".formatted(Row.shown(text)),
                    "写成 2008-03-01，在 %d 年到今天之间。".formatted(OLDEST),
                    "Write 2008-03-01, from %d to today.".formatted(OLDEST));
        } else if (inNumber != null && !inNumber.equals(day.get())) {
            row.fail(
                    RosterField.BORN.name(),
                    "identity.born",
                    "出生日期与身份证号中的不一致",
                    "the date of birth differs from the one in the identity number",
                    "对照身份证改正其中之一。",
                    "Correct one of them by the identity card.");
        }
        return day.orElse(inNumber);
    }

    private static @Nullable Integer year(Row row) {
        String text = row.optional(RosterField.ENTRY_YEAR.name());
        if (text.isEmpty()) {
            return null;
        }
        OptionalInt year = RosterDays.year(text);
        if (year.isEmpty()) {
            row.fail(
                    RosterField.ENTRY_YEAR.name(),
                    "roster.entry-year",
                    "“%s”中没有入学年份".formatted(Row.shown(text)),
                    "“%s” holds no year of entry".formatted(Row.shown(text)),
                    "写成 2024、2024级 或 2024-09-01。",
                    "Write 2024, 2024级 or 2024-09-01.");
            return null;
        }
        return year.getAsInt();
    }

    private static String phone(Row row) {
        String text = row.optional(RosterField.PHONE.name()).replaceAll("[\\s-]", "");
        if (!text.isEmpty() && !text.matches("[+]?[0-9]{7,15}")) {
            row.fail(
                    RosterField.PHONE.name(),
                    "roster.phone",
                    "不是电话号码",
                    "this is no telephone number",
                    "写 7 到 15 位数字；没有就留空。",
                    "Write 7 to 15 digits, or leave it blank.");
        }
        return text;
    }
}
