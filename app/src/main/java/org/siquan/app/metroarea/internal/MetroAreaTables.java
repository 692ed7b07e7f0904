package org.siquan.app.metroarea.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.ParkRows;
import org.siquan.region.Location;
import org.siquan.region.MeasuredTime;
import org.siquan.region.MetroArea;
import org.siquan.region.Park;
import org.siquan.region.Province;
import org.siquan.region.RailLink;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.siquan.region.SiteKind;
import org.siquan.region.Zone;
import org.siquan.region.ZoneId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The circle's tables as records of the region, in the order of their files. */
@Repository
class MetroAreaTables {

    private final JdbcClient jdbc;
    private final ParkRows rows;

    MetroAreaTables(JdbcClient jdbc, ParkRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Park> park() {
        return all("metroarea.park", MetroAreaTables::park).stream().findFirst();
    }

    MetroArea circle() {
        return new MetroArea(
                all("metroarea.zone", MetroAreaTables::zone),
                all("metroarea.site", MetroAreaTables::site),
                all("metroarea.rail_link", MetroAreaTables::link),
                all("metroarea.measured_time", MetroAreaTables::measured));
    }

    Optional<Site> site(SiteId id) {
        return jdbc.sql("select * from metroarea.site where park_id = platform.park() and site_id = :id")
                .param("id", id.value())
                .query(MetroAreaTables::site)
                .optional();
    }

    void write(Park park, MetroArea circle) {
        rows.deleteAll(
                "metroarea.measured_time", "metroarea.rail_link", "metroarea.site", "metroarea.park", "metroarea.zone");
        rows.insert(
                "metroarea.zone",
                "zone_id, zh, en, province, assumption, source",
                circle.zones(),
                z -> List.of(z.id().value(), z.zh(), z.en(), z.province().word(), z.assumption(), z.source()));
        rows.insert(
                "metroarea.park",
                "region_id, zh, en, year, first_monday, zone_id, source",
                List.of(park),
                p -> List.of(
                        p.id(),
                        p.zh(),
                        p.en(),
                        p.year(),
                        p.firstMonday(),
                        p.zone().value(),
                        p.source()));
        rows.insert(
                "metroarea.site",
                "site_id, zone_id, zh, kind, province, latitude, longitude, assumption, note",
                circle.sites(),
                s -> Arrays.asList(
                        s.id().value(),
                        s.zone() == null ? null : s.zone().value(),
                        s.zh(),
                        s.kind().name(),
                        s.province().word(),
                        s.location().latitude(),
                        s.location().longitude(),
                        s.assumption(),
                        s.note()));
        rows.insert(
                "metroarea.rail_link",
                "from_site, to_site, minutes, service",
                circle.rail(),
                l -> List.of(l.from().value(), l.to().value(), l.minutes(), l.service()));
        insertMeasured(circle.measured());
    }

    void writeMeasured(List<MeasuredTime> times) {
        rows.deleteAll("metroarea.measured_time");
        insertMeasured(times);
    }

    private void insertMeasured(List<MeasuredTime> times) {
        rows.insert(
                "metroarea.measured_time",
                "from_site, to_site, minutes, source",
                times,
                m -> List.of(m.from().value(), m.to().value(), m.minutes(), m.source()));
    }

    private <T> List<T> all(String table, RowMapper<T> mapper) {
        return jdbc.sql("select * from " + table + " where park_id = platform.park() order by seq")
                .query(mapper)
                .list();
    }

    private static Park park(ResultSet row, int number) throws SQLException {
        return new Park(
                row.getString("region_id"),
                row.getString("zh"),
                row.getString("en"),
                row.getInt("year"),
                row.getObject("first_monday", LocalDate.class),
                new ZoneId(row.getString("zone_id")),
                row.getString("source"));
    }

    private static Zone zone(ResultSet row, int number) throws SQLException {
        return new Zone(
                new ZoneId(row.getString("zone_id")),
                row.getString("zh"),
                row.getString("en"),
                new Province(row.getString("province")),
                row.getBoolean("assumption"),
                row.getString("source"));
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone_id");
        return new Site(
                new SiteId(row.getString("site_id")),
                zone == null ? null : new ZoneId(zone),
                row.getString("zh"),
                SiteKind.valueOf(row.getString("kind")),
                new Province(row.getString("province")),
                new Location(row.getDouble("latitude"), row.getDouble("longitude")),
                row.getBoolean("assumption"),
                row.getString("note"));
    }

    private static RailLink link(ResultSet row, int number) throws SQLException {
        return new RailLink(
                new SiteId(row.getString("from_site")),
                new SiteId(row.getString("to_site")),
                row.getInt("minutes"),
                row.getString("service"));
    }

    private static MeasuredTime measured(ResultSet row, int number) throws SQLException {
        return new MeasuredTime(
                new SiteId(row.getString("from_site")),
                new SiteId(row.getString("to_site")),
                row.getInt("minutes"),
                row.getString("source"));
    }
}
