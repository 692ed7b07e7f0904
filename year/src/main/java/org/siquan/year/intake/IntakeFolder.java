package org.siquan.year.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.siquan.engine.intake.plan.Cell;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.Link;
import org.siquan.engine.intake.plan.Offering;
import org.siquan.engine.intake.plan.Pipelines;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Text;

/** Reads a seat-planning folder; every fault is told with its line, in both languages. */
public final class IntakeFolder {

    private final IssueLog log = new IssueLog();
    private final Draft draft = new Draft();

    private IntakeFolder() {}

    /**
     * Reads the folder.
     *
     * @param scenarios futures to draw, 1..{@link IntakeProblem#MOST_SCENARIOS}
     */
    public static IntakeRead read(Path folder, int scenarios, Seed seed) {
        return new IntakeFolder().problem(FileSet.folder(folder), scenarios, seed);
    }

    private IntakeRead problem(FileSet files, int scenarios, Seed seed) {
        new IntakeTables(files, log, draft).read();
        new IntakeLimits(files, log, draft).read();
        boolean sound = log.errors().isEmpty();
        if (sound) {
            links();
        }
        List<Offering> offerings =
                draft.offerings.all().values().stream().map(this::offering).toList();
        List<Futures.Outlook> asked = sound ? asked(offerings) : List.of();
        if (!log.errors().isEmpty()) {
            return new IntakeRead(null, log.errors(), log.warnings());
        }
        Futures futures = new Futures(scenarios, draft.common, seed);
        List<Cell> cells = asked.stream()
                .map(outlook -> new Cell(
                        outlook.occupation(),
                        outlook.chain(),
                        outlook.zone(),
                        outlook.year(),
                        draft.shortfallWeight * priority(outlook.chain()),
                        draft.outside.getOrDefault(key(outlook.occupation(), outlook.zone(), outlook.year()), 0.0),
                        futures.draw(outlook)))
                .toList();
        return new IntakeRead(
                new IntakeProblem(
                        draft.firstYear,
                        draft.intakeYears,
                        List.copyOf(draft.regions.all().keySet()),
                        offerings,
                        draft.pipelines.stream().map(Draft.Pipeline::link).toList(),
                        cells,
                        draft.bounds,
                        draft.surplusWeight,
                        draft.changeWeight,
                        draft.costWeight),
                List.of(),
                log.warnings());
    }

    private Offering offering(Draft.Offered one) {
        Draft.Programme programme = one.programme();
        List<Offering.Serves> serves = new ArrayList<>();
        Map<String, Double> zones = draft.reach.getOrDefault(
                one.institution().id(), Map.of(one.institution().zone(), 1.0));
        draft.serves
                .getOrDefault(programme.id(), Map.of())
                .forEach((occupation, part) -> zones.forEach(
                        (zone, reach) -> serves.add(new Offering.Serves(occupation, zone, part * reach))));
        double stays = 0;
        for (int k = 0; k < programme.years(); k++) {
            stays += Math.pow(1 - programme.dropOut(), k);
        }
        return new Offering(
                one.id(),
                new org.siquan.engine.kernel.Text(
                        one.institution().name().zh() + programme.name().zh(),
                        programme.name().en() + " at "
                                + one.institution().name().en()),
                programme.years(),
                programme.dropOut(),
                programme.further(),
                programme.leastClass(),
                programme.largestClass(),
                one.classes(),
                one.lastSeats(),
                programme.cost() * stays,
                draft.enrolled.getOrDefault(one.id(), Map.of()),
                serves);
    }

    /** Pipelines that lead back, lead away more than all graduates, and programmes that lead nowhere. */
    private void links() {
        List<Link> links = draft.pipelines.stream().map(Draft.Pipeline::link).toList();
        List<String> cycle = Pipelines.cycle(links);
        if (!cycle.isEmpty()) {
            String way = String.join(" → ", cycle);
            fault(
                    "pipelines.csv",
                    "pipeline.cycle",
                    "贯通路径回到起点：" + way,
                    "pipelines lead back: " + way,
                    "去掉其中一行。",
                    "Leave out one of these rows.");
        }
        for (Draft.Offered one : draft.offerings.all().values()) {
            double out = one.programme().further()
                    + links.stream()
                            .filter(l -> l.from().equals(one.id()))
                            .mapToDouble(Link::part)
                            .sum();
            if (out > 1 + 1e-9) {
                fault(
                        "pipelines.csv",
                        "value.sum",
                        one.id() + " 升学比例之和超过 100",
                        "more than 100 percent of the graduates of " + one.id() + " study on",
                        "减小 percent 或 further_percent。",
                        "Make percent or further_percent smaller.");
            }
            boolean serves = draft.serves.containsKey(one.programme().id());
            if (!serves && links.stream().noneMatch(l -> l.from().equals(one.id()))) {
                fault(
                        "serves.csv",
                        "programme.leads-nowhere",
                        one.id() + " 既没有面向的职业，也没有升学路径",
                        one.id() + " has neither an occupation nor a pipeline",
                        "在 serves.csv 或 pipelines.csv 中补一行。",
                        "Add a row to serves.csv or pipelines.csv.");
            }
        }
    }

    /** Demand that new seats can still change; every such year must be in the table up to the last direct graduation. */
    private List<Futures.Outlook> asked(List<Offering> offerings) {
        Map<String, TreeSet<Integer>> needed = new LinkedHashMap<>();
        for (Offering offering : offerings) {
            for (Offering.Serves serves : offering.serves()) {
                TreeSet<Integer> years =
                        needed.computeIfAbsent(serves.occupation() + "|" + serves.zone(), _ -> new TreeSet<>());
                for (int t = 0; t < draft.intakeYears; t++) {
                    years.add(draft.firstYear + t + offering.years());
                }
            }
        }
        List<Futures.Outlook> asked = new ArrayList<>();
        draft.outlooks.values().forEach(outlook -> {
            TreeSet<Integer> years = needed.getOrDefault(outlook.occupation() + "|" + outlook.zone(), new TreeSet<>());
            if (!years.isEmpty() && outlook.year() >= years.getFirst()) {
                asked.add(outlook);
            }
        });
        needed.forEach((series, years) -> {
            boolean known = draft.outlooks.keySet().stream().anyMatch(k -> k.startsWith(series + "|"));
            List<Integer> missing = years.stream()
                    .filter(y -> known && !draft.outlooks.containsKey(series + "|" + y))
                    .toList();
            if (!missing.isEmpty()) {
                fault(
                        "demand.csv",
                        "demand.missing",
                        "%s 缺少 %s 年的需求：这些年有毕业生".formatted(series, missing),
                        "%s has no demand for %s, when graduates come".formatted(series, missing),
                        "补上这些年份，或减少 intake_years。",
                        "Add these years, or make intake_years smaller.");
            }
        });
        return asked;
    }

    private int priority(String chain) {
        Draft.Chain known = draft.chains.all().get(chain);
        return known == null ? 1 : known.priority();
    }

    private static String key(String occupation, String zone, int year) {
        return occupation + "|" + zone + "|" + year;
    }

    private void fault(String file, String code, String zh, String en, String remedyZh, String remedyEn) {
        log.error(new Issue(file, 0, 0, "", code, new Text(zh, en), new Text(remedyZh, remedyEn)));
    }
}
