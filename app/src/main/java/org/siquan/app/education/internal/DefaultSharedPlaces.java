package org.siquan.app.education.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.education.EditOutcome;
import org.siquan.app.education.SharedPlaces;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Role;
import org.siquan.region.LaboratoryId;
import org.siquan.region.LodgingId;
import org.siquan.region.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultSharedPlaces implements SharedPlaces {

    private final JdbcClient jdbc;
    private final MetroAreaRegistry metroArea;
    private final AuditLog audit;

    DefaultSharedPlaces(JdbcClient jdbc, MetroAreaRegistry metroArea, AuditLog audit) {
        this.jdbc = jdbc;
        this.metroArea = metroArea;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LaboratoryView> listLaboratories() {
        return laboratories("");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LaboratoryView> findLaboratory(LaboratoryId id) {
        return laboratories(id.value()).stream().findFirst();
    }

    private List<LaboratoryView> laboratories(String id) {
        Map<SiteId, String> sites = metroArea.siteNames();
        return jdbc.sql("""
                        select l.*,
                          (select array_agg(coalesce(m.zh, w.code) order by w.at)
                            from unnest(l.major_codes) with ordinality as w (code, at)
                            left join education.major m on m.park_id = l.park_id and m.major_code = w.code) as majors,
                          (select count(*) from education.course c
                            where c.park_id = l.park_id and c.laboratory_id = l.laboratory_id) as courses
                        from education.laboratory l
                        where l.park_id = platform.park() and (:id = '' or l.laboratory_id = :id) order by l.seq""")
                .param("id", id)
                .query((row, number) -> {
                    var laboratory = EducationRows.laboratory(row, number);
                    var majors = row.getArray("majors");
                    return new LaboratoryView(
                            laboratory,
                            sites.getOrDefault(
                                    laboratory.site(), laboratory.site().value()),
                            majors == null ? List.of() : EducationRows.texts(majors),
                            row.getLong("courses"),
                            row.getLong("version"));
                })
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LodgingView> listLodgings() {
        return lodgings("");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LodgingView> findLodging(LodgingId id) {
        return lodgings(id.value()).stream().findFirst();
    }

    private List<LodgingView> lodgings(String id) {
        Map<SiteId, String> sites = metroArea.siteNames();
        return jdbc.sql("""
                        select * from education.lodging
                        where park_id = platform.park() and (:id = '' or lodging_id = :id) order by seq""")
                .param("id", id)
                .query((row, number) -> {
                    var lodging = EducationRows.lodging(row, number);
                    return new LodgingView(
                            lodging,
                            sites.getOrDefault(lodging.site(), lodging.site().value()),
                            row.getLong("version"));
                })
                .list();
    }

    @Override
    public EditOutcome changePlaces(LaboratoryId id, int places, long version) {
        var before = findLaboratory(id);
        return before.isEmpty()
                ? new EditOutcome.Missing()
                : change(
                        "update education.laboratory set places = :figure, version = nextval('education.version') "
                                + "where park_id = platform.park() and laboratory_id = :id and version = :version "
                                + "returning version",
                        new Change(
                                "education.laboratory-changed",
                                "laboratory:" + id,
                                id.value(),
                                before.get().laboratory().places(),
                                places,
                                version));
    }

    @Override
    public EditOutcome changeBeds(LodgingId id, int beds, long version) {
        var before = findLodging(id);
        return before.isEmpty()
                ? new EditOutcome.Missing()
                : change(
                        "update education.lodging set beds = :figure, version = nextval('education.version') "
                                + "where park_id = platform.park() and lodging_id = :id and version = :version "
                                + "returning version",
                        new Change(
                                "education.lodging-changed",
                                "lodging:" + id,
                                id.value(),
                                before.get().lodging().beds(),
                                beds,
                                version));
    }

    /** A figure that changes. */
    private record Change(String action, String subject, String id, int before, int after, long version) {}

    private EditOutcome change(String sql, Change change) {
        if (!ActingAs.get().is(Role.PARK)) {
            return new EditOutcome.NotYours();
        }
        Optional<Long> now = jdbc.sql(sql)
                .param("figure", change.after())
                .param("id", change.id())
                .param("version", change.version())
                .query(Long.class)
                .optional();
        if (now.isEmpty()) {
            return new EditOutcome.Stale();
        }
        audit.record(
                change.action(),
                change.subject(),
                Map.of("before", String.valueOf(change.before()), "after", String.valueOf(change.after())));
        return new EditOutcome.Changed(now.get());
    }
}
