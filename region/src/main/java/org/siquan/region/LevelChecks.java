package org.siquan.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.region.Sheet.Entry;
import org.siquan.region.Sheet.Rows;

/** A competency is described on each level once, and on all of them or on none. */
final class LevelChecks {

    private final Rows<CompetencyLevel> levels;
    private final Rows<Competency> competencies;
    private final Links links;

    LevelChecks(Draft draft, Links links) {
        levels = draft.levels();
        competencies = draft.competencies();
        this.links = links;
    }

    void run() {
        links.unique(levels, "level", l -> List.of(l.competency(), l.level()));
        Map<CompetencyId, List<Entry<CompetencyLevel>>> described = levels.entries().stream()
                .collect(Collectors.groupingBy(e -> e.value().competency(), LinkedHashMap::new, Collectors.toList()));
        described.forEach((competency, rows) -> {
            rows.forEach(
                    e -> links.require(e.row(), "competency", competency, competencies, IndustrySheets.COMPETENCIES));
            boolean allSound = rows.size() == levels.rowsOf().getOrDefault(competency.value(), 0);
            if (allSound) {
                complete(competency, rows);
            }
        });
    }

    private void complete(CompetencyId competency, List<Entry<CompetencyLevel>> rows) {
        SortedSet<Integer> missing = IntStream.rangeClosed(1, CompetencyLevel.HIGHEST)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        rows.forEach(e -> missing.remove(e.value().level()));
        if (!missing.isEmpty()) {
            String shown = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
            links.error(
                    rows.getFirst().row(),
                    "level",
                    "competency.levels-missing",
                    "%s 缺少第 %s 级的描述".formatted(competency, shown),
                    "%s is not described on level %s".formatted(competency, shown),
                    "补齐五个等级，或删去该能力的全部等级描述。",
                    "Describe all five levels, or remove every one of this competency.");
        }
    }
}
