package org.siquan.region;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.region.Sheet.Entry;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;

/** What came of reading a {@code travel.csv} of measured times by itself, for the sites one already has. */
public sealed interface TravelRead {
    record Accepted(List<MeasuredTime> times, List<Issue> warnings) implements TravelRead {
        public Accepted {
            times = List.copyOf(times);
            warnings = List.copyOf(warnings);
        }
    }

    record Refused(List<Issue> issues) implements TravelRead {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /** Reads {@code travel.csv} of the set; every row must name two of the sites, each pair once per direction. */
    static TravelRead read(FileSet files, List<Site> sites) {
        IssueLog log = new IssueLog();
        Links links = new Links(log);
        var rows = PlaceSheets.MEASURED.readAll(files, log);
        links.unique(rows, "to", m -> List.of(m.from(), m.to()));
        Set<SiteId> known = new HashSet<>();
        sites.forEach(site -> known.add(site.id()));
        for (Entry<MeasuredTime> e : rows.entries()) {
            Map<String, SiteId> ends = new HashMap<>();
            ends.put("from", e.value().from());
            ends.put("to", e.value().to());
            ends.forEach((column, site) -> {
                if (!known.contains(site)) {
                    links.unknown(e.row(), column, site.value(), PlaceSheets.SITES.file());
                }
            });
        }
        return log.errors().isEmpty() ? new Accepted(rows.values(), log.warnings()) : new Refused(log.errors());
    }
}
