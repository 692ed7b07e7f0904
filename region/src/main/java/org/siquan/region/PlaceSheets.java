package org.siquan.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Row;

/** The files of the park itself and of the metropolitan circle. */
final class PlaceSheets {
    private static final int MOST_MINUTES = 24 * 60;

    static final Sheet<Park> PARK = new Sheet<>(
            "park.csv",
            "id, zh, en, year, first_monday, zone, source?",
            r -> new Park(
                    r.id("id"),
                    r.text("zh"),
                    r.text("en"),
                    r.whole("year", 2000, 2100),
                    monday(r),
                    new ZoneId(r.id("zone")),
                    r.optional("source")),
            p -> List.of(p.id(), p.zh(), p.en(), p.year(), p.firstMonday(), p.zone(), p.source()));

    static final Sheet<Zone> ZONES = new Sheet<>(
            "zones.csv",
            "id, zh, en, province, assumption?, source?",
            r -> new Zone(
                    new ZoneId(r.id("id")),
                    r.text("zh"),
                    r.text("en"),
                    province(r, "province"),
                    r.yes("assumption"),
                    r.optional("source")),
            z -> List.of(z.id(), z.zh(), z.en(), z.province(), z.assumption(), z.source()));

    static final Sheet<Site> SITES = new Sheet<>(
            "sites.csv",
            "id, zone, zh, kind, province, latitude, longitude, assumption?, note?",
            r -> new Site(
                    new SiteId(r.id("id")),
                    ifGiven(r, "zone", ZoneId::new),
                    r.text("zh"),
                    r.word("kind", List.of(SiteKind.values())),
                    province(r, "province"),
                    location(r),
                    r.yes("assumption"),
                    r.optional("note")),
            s -> List.of(
                    s.id(),
                    Sheet.orBlank(s.zone()),
                    s.zh(),
                    s.kind(),
                    s.province(),
                    s.location().latitude(),
                    s.location().longitude(),
                    s.assumption(),
                    s.note()));

    static final Sheet<RailLink> RAIL = new Sheet<>(
            "rail.csv",
            "from, to, minutes, service?",
            r -> new RailLink(
                    new SiteId(r.id("from")),
                    new SiteId(r.id("to")),
                    r.whole("minutes", 1, MOST_MINUTES),
                    r.optional("service")),
            l -> List.of(l.from(), l.to(), l.minutes(), l.service()));

    static final Sheet<MeasuredTime> MEASURED = new Sheet<>(
            "travel.csv",
            "from, to, minutes, source?",
            r -> new MeasuredTime(
                    new SiteId(r.id("from")),
                    new SiteId(r.id("to")),
                    r.whole("minutes", 0, MOST_MINUTES),
                    r.optional("source")),
            m -> List.of(m.from(), m.to(), m.minutes(), m.source()));

    private PlaceSheets() {}

    static Province province(Row row, String column) {
        String word = row.text(column);
        if (word.isEmpty() || Province.known(word)) {
            return new Province(word.isEmpty() ? "京" : word);
        }
        row.fail(
                column,
                "value.province",
                "“%s”不是省级行政区简称".formatted(Row.shown(word)),
                "“%s” is not the abbreviation of a province".formatted(Row.shown(word)),
                "写一个字的简称，如 京、津、冀。",
                "Write the one-character abbreviation, such as 京, 津 or 冀.");
        return new Province("京");
    }

    static <T> @Nullable T ifGiven(Row row, String column, Function<String, T> id) {
        return row.optional(column).isEmpty() ? null : id.apply(row.id(column));
    }

    private static LocalDate monday(Row row) {
        String text = row.text("first_monday");
        LocalDate date = parsed(text);
        if (date != null && date.getDayOfWeek() == DayOfWeek.MONDAY) {
            return date;
        }
        row.fail(
                "first_monday",
                "value.monday",
                "“%s”不是某个星期一".formatted(Row.shown(text)),
                "“%s” is not a Monday".formatted(Row.shown(text)),
                "写成 2026-01-05 的形式，且为星期一。",
                "Write it as in 2026-01-05, and a Monday.");
        return LocalDate.EPOCH;
    }

    private static @Nullable LocalDate parsed(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Location location(Row row) {
        for (String column : List.of("latitude", "longitude")) {
            if (row.optional(column).isEmpty()) {
                row.fail(
                        column,
                        "site.no-coordinates",
                        "地点没有坐标，无法计算通勤时间",
                        "the site has no coordinates, so travel times cannot be computed",
                        "填写十进制度的经纬度；不知道时填所在区县的，并在 assumption 列填 是。",
                        "Give latitude and longitude in decimal degrees; if unknown, those of its district, with 是 under assumption.");
                return new Location(0, 0);
            }
        }
        return new Location(row.decimal("latitude", -90, 90), row.decimal("longitude", -180, 180));
    }
}
