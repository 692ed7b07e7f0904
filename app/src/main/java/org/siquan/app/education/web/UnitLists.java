package org.siquan.app.education.web;

import java.util.Map;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.region.Origin;
import org.siquan.region.PartnerKind;
import org.siquan.region.Province;
import org.siquan.region.SiteId;
import org.springframework.stereotype.Component;

/** Lists of who the circle consists of. */
@Component
class UnitLists {

    /** An institution of the list; {@code site} is a name. */
    public record InstitutionRow(
            String id, String zh, Origin origin, String code, Province province, String site, long programmes) {}

    /** A partner of the list. */
    public record PartnerRow(
            String id, String zh, String en, PartnerKind kind, String code, Province province, String source) {}

    private final MetroAreaRegistry metroArea;
    private final ParkUnits units;

    UnitLists(MetroAreaRegistry metroArea, ParkUnits units) {
        this.metroArea = metroArea;
        this.units = units;
    }

    ListSpec<InstitutionRow> institutions() {
        Map<SiteId, String> sites = metroArea.siteNames();
        return ListSpec.<InstitutionRow>of(
                        (row, _) -> new InstitutionRow(
                                row.getString("institution_id"),
                                row.getString("zh"),
                                Origin.valueOf(row.getString("origin")),
                                row.getString("code"),
                                new Province(row.getString("province")),
                                sites.getOrDefault(new SiteId(row.getString("site_id")), row.getString("site_id")),
                                row.getLong("programmes")),
                        "education.institutions",
                        "/education/institutions")
                .select("""
                        i.*, (select count(*) from education.programme p
                          where p.park_id = i.park_id and p.institution_id = i.institution_id) as programmes""")
                .from("education.institution i")
                .where("i.park_id = platform.park()")
                .order("i.seq")
                .words("q", "i.zh", "i.institution_id", "i.code")
                .choice(
                        "province",
                        "i.province",
                        () -> units.listInstitutions().stream()
                                .map(v -> v.institution().province())
                                .distinct()
                                .map(Choice::new)
                                .toList())
                .choice("origin", "i.origin", Origin.values())
                .column("zh", "i.zh collate \"zh-x-icu\"", InstitutionRow::zh)
                .column("id", "i.institution_id", InstitutionRow::id)
                .column("origin", "i.origin", r -> new Message("education.institutions.origin." + r.origin()))
                .column("province", "i.province", InstitutionRow::province)
                .column("site", null, InstitutionRow::site)
                .number("programmes", "programmes", InstitutionRow::programmes)
                .build();
    }

    ListSpec<PartnerRow> partners() {
        return ListSpec.of(PartnerRow.class, "education.partners", "/education/partners")
                .select("p.partner_id as id, p.zh, p.en, p.kind, p.code, p.province, p.source")
                .from("education.partner p")
                .where("p.park_id = platform.park()")
                .order("p.seq")
                .words("q", "p.zh", "p.en", "p.code")
                .choice("kind", "p.kind", PartnerKind.values())
                .column("zh", "p.zh collate \"zh-x-icu\"", PartnerRow::zh)
                .column("en", "p.en", PartnerRow::en)
                .column("kind", "p.kind", r -> new Message("education.partners.kind." + r.kind()))
                .column("province", "p.province", PartnerRow::province)
                .column("code", "p.code", PartnerRow::code)
                .column("source", null, PartnerRow::source)
                .build();
    }
}
