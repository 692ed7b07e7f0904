package org.siquan.app.metroarea.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Site;
import org.siquan.region.SiteKind;
import org.siquan.region.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The circle's lists, and its line in the navigation. */
@Configuration(proxyBeanMethods = false)
class MetroAreaLists {

    @Bean
    NavEntry metroAreaEntry() {
        return new NavEntry(Group.CIRCLES, 10, "/metroarea", "metroarea.nav", "metro", Set.of());
    }

    @Bean
    ListSpec<SiteRow> siteList(MetroAreaRegistry registry) {
        return ListSpec.of(SiteRow.class, "metroarea.site", "/metroarea/sites")
                .select("""
                        s.site_id as id, s.zh, s.zone_id as zone, z.zh as zone_zh, z.en as zone_en, s.kind, s.province,
                        s.latitude, s.longitude, s.assumption, s.note""")
                .from("metroarea.site s left join metroarea.zone z using (park_id, zone_id)")
                .where("s.park_id = platform.park()")
                .order("s.seq")
                .words("q", "s.zh", "s.site_id", "s.note")
                .choice("zone", "s.zone_id", () -> zones(registry))
                .choice("kind", "s.kind", SiteKind.values())
                .choice("province", "s.province", () -> provinces(registry))
                .column("name", "s.zh collate \"zh-x-icu\"", SiteRow::zh)
                .column("id", "s.site_id", SiteRow::id)
                .column("zone", "z.seq", MetroAreaLists::zone)
                .column("kind", "s.kind", row -> new Message("metroarea.site.kind." + row.kind()))
                .column("province", "s.province", SiteRow::province)
                .number("latitude", null, SiteRow::latitude)
                .number("longitude", null, SiteRow::longitude)
                .column("note", null, SiteRow::note)
                .build();
    }

    @Bean
    ListSpec<ZoneRow> zoneList(MetroAreaRegistry registry) {
        return ListSpec.of(ZoneRow.class, "metroarea.zone", "/metroarea/zones")
                .select("""
                        z.zone_id as id, z.zh, z.en, z.province, z.assumption, z.source, count(s.site_id) as sites,
                        count(*) filter (where s.kind = 'ENTERPRISE') as enterprises,
                        count(*) filter (where s.kind = 'LODGING') as lodgings,
                        count(*) filter (where s.kind = 'STATION') as stations""")
                .from("metroarea.zone z left join metroarea.site s using (park_id, zone_id)")
                .where("z.park_id = platform.park()")
                .group("z.park_id, z.zone_id")
                .order("z.seq")
                .words("q", "z.zh", "z.en", "z.source")
                .choice("province", "z.province", () -> provinces(registry))
                .choice("basis", "z.assumption = (:basis = 'ASSUMED')", Basis.values())
                .column("name", "z.zh collate \"zh-x-icu\"", row -> new Text(row.zh(), row.en()))
                .column("province", "z.province", ZoneRow::province)
                .number("sites", "sites", ZoneRow::sites)
                .number("enterprises", "enterprises", ZoneRow::enterprises)
                .number("lodgings", "lodgings", ZoneRow::lodgings)
                .number("stations", "stations", ZoneRow::stations)
                .column(
                        "basis",
                        "z.assumption",
                        row -> new Message("metroarea.zone.basis." + (row.assumption() ? "ASSUMED" : "PUBLIC")))
                .column("source", null, ZoneRow::source)
                .build();
    }

    /** How sure the place of a zone is (brief, S8). */
    enum Basis {
        PUBLIC,
        ASSUMED
    }

    private static List<Choice> zones(MetroAreaRegistry registry) {
        return registry.read().zones().stream()
                .map(zone -> new Choice(zone.id().value(), new Text(zone.zh(), zone.en())))
                .toList();
    }

    private static List<Choice> provinces(MetroAreaRegistry registry) {
        return registry.read().sites().stream()
                .map(Site::province)
                .distinct()
                .map(Choice::new)
                .toList();
    }

    private static @Nullable Text zone(SiteRow row) {
        return row.zoneZh() == null || row.zoneEn() == null ? null : new Text(row.zoneZh(), row.zoneEn());
    }

    static String name(Zone zone) {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? zone.en() : zone.zh();
    }
}
