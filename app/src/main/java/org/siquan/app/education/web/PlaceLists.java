package org.siquan.app.education.web;

import java.util.List;
import java.util.Map;
import org.siquan.app.education.Curriculum;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.region.SiteId;
import org.springframework.stereotype.Component;

/** Lists of what the schools share. */
@Component
class PlaceLists {

    /** A shared laboratory of the list; {@code site} is a name. */
    public record LaboratoryRow(String id, String zh, String site, int places, String majors, long courses) {}

    /** A lodging of the list; {@code site} is a name. */
    public record LodgingRow(String id, String zh, String site, int beds, int monthlyYuan) {}

    private final MetroAreaRegistry metroArea;
    private final Curriculum curriculum;

    PlaceLists(MetroAreaRegistry metroArea, Curriculum curriculum) {
        this.metroArea = metroArea;
        this.curriculum = curriculum;
    }

    ListSpec<LaboratoryRow> laboratories() {
        Map<SiteId, String> sites = metroArea.siteNames();
        return ListSpec.<LaboratoryRow>of(
                        (row, _) -> new LaboratoryRow(
                                row.getString("laboratory_id"),
                                row.getString("zh"),
                                sites.getOrDefault(new SiteId(row.getString("site_id")), row.getString("site_id")),
                                row.getInt("places"),
                                String.join("、", List.of((String[])
                                        row.getArray("majors").getArray())),
                                row.getLong("courses")),
                        "education.laboratories",
                        "/education/laboratories")
                .select("""
                        l.*, array(select coalesce(m.zh, w.code) from unnest(l.major_codes) with ordinality as w (code, at)
                            left join education.major m on m.park_id = l.park_id and m.major_code = w.code
                            order by w.at) as majors,
                          (select count(*) from education.course c
                            where c.park_id = l.park_id and c.laboratory_id = l.laboratory_id) as courses""")
                .from("education.laboratory l")
                .where("l.park_id = platform.park()")
                .order("l.seq")
                .words("q", "l.zh", "l.laboratory_id")
                .choice(
                        "major",
                        ":major = any (l.major_codes)",
                        () -> curriculum.listMajors().stream()
                                .map(v -> new Choice(v.major().code(), v.major().zh()))
                                .toList())
                .column("zh", "l.zh collate \"zh-x-icu\"", LaboratoryRow::zh)
                .column("id", "l.laboratory_id", LaboratoryRow::id)
                .column("site", null, LaboratoryRow::site)
                .column("majors", null, LaboratoryRow::majors)
                .number("courses", "courses", LaboratoryRow::courses)
                .number("places", "l.places", LaboratoryRow::places)
                .build();
    }

    ListSpec<LodgingRow> lodgings() {
        Map<SiteId, String> sites = metroArea.siteNames();
        return ListSpec.<LodgingRow>of(
                        (row, _) -> new LodgingRow(
                                row.getString("lodging_id"),
                                row.getString("zh"),
                                sites.getOrDefault(new SiteId(row.getString("site_id")), row.getString("site_id")),
                                row.getInt("beds"),
                                row.getInt("monthly_yuan")),
                        "education.lodgings",
                        "/education/lodgings")
                .from("education.lodging d")
                .where("d.park_id = platform.park()")
                .order("d.seq")
                .words("q", "d.zh", "d.lodging_id")
                .column("zh", "d.zh collate \"zh-x-icu\"", LodgingRow::zh)
                .column("id", "d.lodging_id", LodgingRow::id)
                .column("site", null, LodgingRow::site)
                .number("monthlyYuan", "d.monthly_yuan", LodgingRow::monthlyYuan)
                .number("beds", "d.beds", LodgingRow::beds)
                .build();
    }
}
