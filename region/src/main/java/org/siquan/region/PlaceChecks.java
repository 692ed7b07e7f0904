package org.siquan.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.siquan.region.Sheet.Entry;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** References inside the park and the metropolitan circle. */
final class PlaceChecks {
    private final Draft draft;
    private final Links links;

    PlaceChecks(Draft draft, Links links) {
        this.draft = draft;
        this.links = links;
    }

    void run() {
        links.unique(draft.zones(), "id", Zone::id);
        links.unique(draft.sites(), "id", Site::id);
        links.unique(
                draft.rail(),
                "to",
                l -> Stream.of(l.from().value(), l.to().value()).sorted().toList());
        onePark();
        for (Entry<Site> e : draft.sites().entries()) {
            links.require(e.row(), "zone", e.value().zone(), draft.zones(), PlaceSheets.ZONES);
        }
        rail();
        links.unique(draft.measured(), "to", m -> List.of(m.from(), m.to()));
        for (Entry<MeasuredTime> e : draft.measured().entries()) {
            links.require(e.row(), "from", e.value().from(), draft.sites(), PlaceSheets.SITES);
            links.require(e.row(), "to", e.value().to(), draft.sites(), PlaceSheets.SITES);
        }
    }

    private void onePark() {
        List<Entry<Park>> parks = draft.park().entries();
        if (parks.size() != 1 && draft.park().keys().size() != 1) {
            links.log()
                    .error(new Issue(
                            PlaceSheets.PARK.file(),
                            0,
                            0,
                            "",
                            "park.not-one",
                            new Text(
                                    "应恰有一个园区，现有 %d 个".formatted(parks.size()),
                                    "there must be exactly one park, there are %d".formatted(parks.size())),
                            new Text("保留表头和一行。", "Keep the header and one row.")));
        }
        for (Entry<Park> e : parks) {
            links.require(e.row(), "zone", e.value().zone(), draft.zones(), PlaceSheets.ZONES);
        }
    }

    private void rail() {
        Map<SiteId, SiteKind> kinds = new HashMap<>();
        draft.sites().values().forEach(s -> kinds.put(s.id(), s.kind()));
        for (Entry<RailLink> e : draft.rail().entries()) {
            end(e, "from", e.value().from(), kinds);
            end(e, "to", e.value().to(), kinds);
            if (e.value().from().equals(e.value().to())) {
                links.error(
                        e.row(),
                        "to",
                        "rail.same-station",
                        "起点和终点是同一车站",
                        "both ends are the same station",
                        "改正一端。",
                        "Correct one end.");
            }
        }
    }

    private void end(Entry<RailLink> e, String column, SiteId site, Map<SiteId, SiteKind> kinds) {
        links.require(e.row(), column, site, draft.sites(), PlaceSheets.SITES);
        SiteKind kind = kinds.get(site);
        if (kind != null && kind != SiteKind.STATION) {
            links.error(
                    e.row(),
                    column,
                    "rail.not-a-station",
                    "%s 不是车站".formatted(site),
                    "%s is not a station".formatted(site),
                    "写车站的编号，或在 sites.csv 把它的 kind 改为 车站。",
                    "Name a station, or set its kind to 车站 in sites.csv.");
        }
    }
}
