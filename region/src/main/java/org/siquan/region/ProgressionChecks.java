package org.siquan.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.region.Sheet.Entry;

/** Progression leads from a programme up to another one, never back, and never more than all graduates. */
final class ProgressionChecks {

    private static final double CLOSE = 1e-9;

    private final List<Entry<Progression>> rows;
    private final Draft draft;
    private final Links links;
    private final Map<ProgrammeId, Programme> programmes = new HashMap<>();

    ProgressionChecks(Draft draft, Links links) {
        this.draft = draft;
        this.links = links;
        rows = draft.progressions().entries();
        draft.programmes().values().forEach(p -> programmes.put(p.id(), p));
    }

    void run() {
        links.unique(draft.progressions(), "to", p -> List.of(p.from(), p.to()));
        for (Entry<Progression> e : rows) {
            links.require(e.row(), "from", e.value().from(), draft.programmes(), EducationSheets.PROGRAMMES);
            links.require(e.row(), "to", e.value().to(), draft.programmes(), EducationSheets.PROGRAMMES);
            if (e.value().from().equals(e.value().to())) {
                itself(e);
            } else {
                levels(e);
                joins(e);
            }
        }
        sums();
        quotas();
        back();
    }

    private void itself(Entry<Progression> e) {
        links.error(
                e.row(),
                "to",
                "progression.itself",
                "%s 升入的是自己".formatted(e.value().from()),
                "%s leads to itself".formatted(e.value().from()),
                "在 to 列写升入的专业点。",
                "Name under to the programme that they enter.");
    }

    private void levels(Entry<Progression> e) {
        Programme from = programmes.get(e.value().from());
        Programme to = programmes.get(e.value().to());
        if (from != null && to != null && !e.value().kind().leads(from.level(), to.level())) {
            links.error(
                    e.row(),
                    "kind",
                    "progression.level",
                    "%s 不能从%s升入%s"
                            .formatted(
                                    e.value().kind().word(),
                                    from.level().word(),
                                    to.level().word()),
                    "%s does not lead from %s to %s"
                            .formatted(
                                    e.value().kind().word(),
                                    from.level().word(),
                                    to.level().word()),
                    "3+2：中职升高职专科，或高职专科升本科；3+4：中职升本科；对口升学：中职升高职专科或本科；专升本：高职专科升本科。改正 kind 或专业点。",
                    "3+2: 中职 to 高职专科, or 高职专科 to 本科; 3+4: 中职 to 本科; 对口升学: 中职 to 高职专科 or 本科;"
                            + " 专升本: 高职专科 to 本科. Correct kind or programme.");
        }
    }

    private void joins(Entry<Progression> e) {
        Programme to = programmes.get(e.value().to());
        if (to != null && e.value().joins() > to.cohorts().years()) {
            links.error(
                    e.row(),
                    "joins",
                    "progression.joins",
                    "升入第 %d 学年，%s 的学制只有 %d 年"
                            .formatted(e.value().joins(), to.id(), to.cohorts().years()),
                    "study year %d of %s, which has %d"
                            .formatted(e.value().joins(), to.id(), to.cohorts().years()),
                    "填 1 到 %d；留空表示第 1 学年。".formatted(to.cohorts().years()),
                    "Give 1 to %d; blank: the first one.".formatted(to.cohorts().years()));
        }
    }

    /** At the row that goes beyond all graduates. */
    private void sums() {
        Map<ProgrammeId, Double> sums = new HashMap<>();
        for (Entry<Progression> e : rows) {
            double before = sums.getOrDefault(e.value().from(), 0.0);
            double sum = before + e.value().rate();
            sums.put(e.value().from(), sum);
            if (sum > 1 + CLOSE && before <= 1 + CLOSE) {
                links.error(
                        e.row(),
                        "rate",
                        "progression.sum",
                        "%s 各行的升学比例合计 %.2f，超过 1".formatted(e.value().from(), sum),
                        "the rates of %s sum to %.2f, above 1"
                                .formatted(e.value().from(), sum),
                        "减小比例，合计不超过 1。",
                        "Make them smaller; together they may reach 1.");
            }
        }
    }

    private void quotas() {
        Map<ProgrammeId, Entry<Progression>> first = new HashMap<>();
        for (Entry<Progression> e : rows) {
            Entry<Progression> other = first.putIfAbsent(e.value().to(), e);
            if (other != null && other.value().quota() != e.value().quota()) {
                links.error(
                        e.row(),
                        "quota",
                        "progression.quota-differs",
                        "第 %d 行为 %s 写了另一个上限"
                                .formatted(other.row().line(), e.value().to()),
                        "line %d states another quota of %s"
                                .formatted(other.row().line(), e.value().to()),
                        "上限对升入该专业点的全部生源合计，各行写同一个值。",
                        "The quota is for all who enter that programme together; write the same in each row.");
            }
        }
    }

    /** At the row that closes a circle; levels that do not follow are told anyway, a circle says how they hang together. */
    private void back() {
        Map<ProgrammeId, List<ProgrammeId>> next = new HashMap<>();
        for (Entry<Progression> e : rows) {
            ProgrammeId from = e.value().from();
            ProgrammeId to = e.value().to();
            if (!from.equals(to) && reaches(to, from, next, new HashSet<>())) {
                links.error(
                        e.row(),
                        "to",
                        "progression.circle",
                        "从 %s 又回到 %s".formatted(to, from),
                        "%s leads back to %s".formatted(to, from),
                        "去掉其中一行。",
                        "Leave out one of these rows.");
            } else {
                next.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
            }
        }
    }

    private static boolean reaches(
            ProgrammeId at, ProgrammeId goal, Map<ProgrammeId, List<ProgrammeId>> next, Set<ProgrammeId> seen) {
        if (at.equals(goal)) {
            return true;
        }
        return seen.add(at) && next.getOrDefault(at, List.of()).stream().anyMatch(to -> reaches(to, goal, next, seen));
    }
}
