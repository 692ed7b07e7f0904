package org.siquan.app.filings.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingEntry;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.region.EnterpriseId;
import org.siquan.region.LearnerId;
import org.siquan.region.PostId;
import org.siquan.region.Province;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Placements of packets as they were filed. Callers bring the transaction. */
@Repository
class EntryTable {

    private static final String READ = """
            select e.*, p.home from filings.entry e join filings.packet p using (park_id, packet_id)
            where park_id = platform.park()
            """;

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry with its packet.
     *
     * @param home province that counted as the school's
     * @param live whether it is the newest of its placement and kind
     */
    record Kept(FilingId packet, FilingKind kind, Province home, boolean live, FilingEntry entry) {

        /** True while the placement is what was filed, between the same provinces. */
        boolean covers(Placement now, Province hostNow, Province homeNow) {
            return live && entry.covers(now, hostNow) && (kind == FilingKind.ROUTINE || home.equals(homeNow));
        }
    }

    void insert(Filing filing, FilingEntry entry) {
        jdbc.sql("""
                insert into filings.entry (park_id, org_id, packet_id, kind, placement_id, learner_id, enterprise_id, unit_name,
                  post_id, post_name, host, first_day, last_day, tutor, mentor)
                values (platform.park(), :org, :packet, :kind, :placement, :learner, :unit, :unitName, :post, :postName, :host,
                  :first, :last, :tutor, :mentor)""")
                .param("org", filing.school().value())
                .param("packet", filing.id().value())
                .param("kind", filing.kind().name())
                .param("placement", entry.placement().value())
                .param("learner", entry.learner().value())
                .param("unit", entry.unit().value())
                .param("unitName", entry.unitName())
                .param("post", entry.post().value())
                .param("postName", entry.postName())
                .param("host", entry.host().word())
                .param("first", entry.first())
                .param("last", entry.last())
                .param("tutor", entry.tutor())
                .param("mentor", entry.mentor())
                .update();
    }

    List<FilingEntry> of(FilingId packet) {
        return jdbc.sql(READ + """
                        and packet_id = :packet
                        order by unit_name collate "zh-x-icu", post_name collate "zh-x-icu", first_day, placement_id""")
                .param("packet", packet.value())
                .query((row, _) -> read(row).entry())
                .list();
    }

    List<Kept> about(PlacementId placement) {
        return jdbc.sql(READ + "and e.placement_id = :placement")
                .param("placement", placement.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** What is filed or under way for the placements of the actor's school. */
    List<Kept> live(String school) {
        return jdbc.sql(READ + "and e.org_id = :school and e.live")
                .param("school", school)
                .query((row, _) -> read(row))
                .list();
    }

    /** From one province to another. */
    record Way(Province home, Province host) {}

    /** So many entries of accepted packets at a post for so many days each. */
    record Accepted(Way way, PostId post, int days, int entries) {}

    private static final String ACCEPTED = """
            from filings.entry e join filings.packet p using (park_id, packet_id)
            where park_id = platform.park() and e.kind = 'CROSS_PROVINCE' and e.live and p.state in ('FILED', 'HANDED_OVER')
            """;

    /** Entries of accepted packets across provinces, those of one post and length together. */
    List<Accepted> accepted() {
        return jdbc.sql("""
                        select p.home, p.host, e.post_id, e.last_day - e.first_day + 1 as days, count(*)::integer as entries
                        """ + ACCEPTED + "group by 1, 2, 3, 4 order by 1, 2, 3, 4")
                .query((row, _) -> new Accepted(
                        way(row), new PostId(row.getString("post_id")), row.getInt("days"), row.getInt("entries")))
                .list();
    }

    /** Learners of these entries, each once for a way. */
    Map<Way, Long> acceptedLearners() {
        return jdbc
                .sql("select p.home, p.host, count(distinct e.learner_id) as learners " + ACCEPTED + "group by 1, 2")
                .query((row, _) -> Map.entry(way(row), row.getLong("learners")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Way way(ResultSet row) throws SQLException {
        return new Way(new Province(row.getString("home")), new Province(row.getString("host")));
    }

    /** The placement was changed and is filed anew. */
    void supersede(FilingId packet, PlacementId placement) {
        jdbc.sql("""
                update filings.entry set live = false
                where park_id = platform.park() and packet_id = :packet and placement_id = :placement""")
                .param("packet", packet.value())
                .param("placement", placement.value())
                .update();
    }

    /** The packet was withdrawn. */
    void release(FilingId packet) {
        jdbc.sql("update filings.entry set live = false where park_id = platform.park() and packet_id = :packet")
                .param("packet", packet.value())
                .update();
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                new FilingId(row.getObject("packet_id", UUID.class)),
                FilingKind.valueOf(row.getString("kind")),
                new Province(row.getString("home")),
                row.getBoolean("live"),
                new FilingEntry(
                        new PlacementId(row.getObject("placement_id", UUID.class)),
                        new LearnerId(row.getString("learner_id")),
                        new EnterpriseId(row.getString("enterprise_id")),
                        row.getString("unit_name"),
                        new PostId(row.getString("post_id")),
                        row.getString("post_name"),
                        new Province(row.getString("host")),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate(),
                        row.getString("tutor"),
                        row.getString("mentor")));
    }
}
