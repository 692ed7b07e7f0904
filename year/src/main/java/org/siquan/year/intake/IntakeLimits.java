package org.siquan.year.intake;

import static org.siquan.engine.intake.plan.Bound.Measure.ENTRANTS;
import static org.siquan.engine.intake.plan.Bound.Measure.LEARNERS;
import static org.siquan.engine.intake.plan.Bound.Measure.SEATS;
import static org.siquan.engine.intake.plan.Bound.Measure.TRANSFERS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.kernel.Text;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;

/** Reads the tables of limits; a blank year means every intake year. */
final class IntakeLimits {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final Text LEARNER = new Text("一个名额", "one seat");

    private final FileSet files;
    private final IssueLog log;
    private final Draft draft;
    private final Map<String, Map<String, Double>> hours = new LinkedHashMap<>();

    IntakeLimits(FileSet files, IssueLog log, Draft draft) {
        this.files = files;
        this.log = log;
        this.draft = draft;
    }

    void read() {
        table(
                "teachers.csv",
                "institution,year?,teachers,learners_per_teacher,dual_teachers?,dual_percent?",
                this::teachers);
        table("laboratory-hours.csv", "kind,zh,en,programme,hours", row -> {
            String kind = row.id("kind");
            String programme = row.id("programme");
            draft.programmes.at(row, "programme", programme);
            hours.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(programme, row.decimal("hours", 0, 168));
            names.put(kind, IntakeTables.name(row));
        });
        table("laboratories.csv", "kind,zone,year?,laboratories,learner_hours", this::laboratories);
        table("beds.csv", "zone,year?,beds", this::beds);
        table("budgets.csv", "institution,year?,thousand_yuan", this::budget);
        table("shares.csv", "region,year?,least_percent,most_percent", this::shares);
        table("approvals.csv", "programme,institution?,year?,least?,most?", this::approvals);
        for (Draft.Pipeline pipeline : draft.pipelines) {
            if (pipeline.quota() < 1) {
                feeder(pipeline);
            }
        }
    }

    private final Map<String, Text> names = new LinkedHashMap<>();

    private void teachers(Row row) {
        String id = row.id("institution");
        double ratio = row.decimal("learners_per_teacher", 0.1, 1_000);
        int teachers = row.whole("teachers", 0, 1_000_000);
        int dual = row.wholeIfGiven("dual_teachers", 0, 1_000_000).orElse(0);
        double share = row.optional("dual_percent").isEmpty() ? 0 : IntakeTables.percent(row, "dual_percent");
        List<Draft.Offered> here = at(id);
        draft.institutions
                .at(row, "institution", id)
                .ifPresent(institution -> years(row, year -> {
                    Text name = institution.name();
                    bound(
                            row,
                            "teachers:" + id + ":" + year,
                            year,
                            named(name, year, "教师", "teachers"),
                            new Text("一名教师", "one teacher"),
                            terms(here, _ -> 1),
                            teachers * ratio,
                            ratio);
                    if (share > 0) {
                        bound(
                                row,
                                "dual:" + id + ":" + year,
                                year,
                                named(name, year, "双师型教师", "dual-qualified teachers"),
                                new Text("一名双师型教师", "one dual-qualified teacher"),
                                terms(here, _ -> 1),
                                dual * ratio / share,
                                ratio / share);
                    }
                }));
    }

    private void laboratories(Row row) {
        String kind = row.id("kind");
        String zone = row.id("zone");
        int count = row.whole("laboratories", 0, 100_000);
        double each = row.decimal("learner_hours", 1, 1_000_000);
        Map<String, Double> use = hours.get(kind);
        if (use == null) {
            row.fail(
                    "kind",
                    "reference.unknown",
                    "laboratory-hours.csv 中没有 " + kind,
                    "laboratory-hours.csv has no " + kind,
                    "补上各专业每周学时。",
                    "Add the hours of its programmes.");
            return;
        }
        Text lab = names.getOrDefault(kind, Text.same(kind));
        draft.zones
                .at(row, "zone", zone)
                .ifPresent(place -> years(
                        row,
                        year -> bound(
                                row,
                                "laboratory:" + kind + ":" + zone + ":" + year,
                                year,
                                new Text(
                                        year + " 年" + place.zh() + lab.zh(),
                                        lab.en() + " in " + place.en() + " in " + year),
                                new Text("一间" + lab.zh(), "one " + lab.en()),
                                terms(
                                        in(zone),
                                        one -> use.getOrDefault(one.programme().id(), 0.0)),
                                count * each,
                                each)));
    }

    private void beds(Row row) {
        String zone = row.id("zone");
        int beds = row.whole("beds", 0, 10_000_000);
        draft.zones
                .at(row, "zone", zone)
                .ifPresent(place -> years(
                        row,
                        year -> bound(
                                row,
                                "beds:" + zone + ":" + year,
                                year,
                                named(place, year, "床位", "beds"),
                                new Text("一个床位", "one bed"),
                                terms(in(zone), one -> one.programme().boarding()),
                                beds,
                                1)));
    }

    private void budget(Row row) {
        String id = row.id("institution");
        double amount = row.decimal("thousand_yuan", 0, 1e9);
        draft.institutions
                .at(row, "institution", id)
                .ifPresent(institution -> years(
                        row,
                        year -> bound(
                                row,
                                "budget:" + id + ":" + year,
                                year,
                                named(institution.name(), year, "经费", "budget"),
                                new Text("十万元", "100,000 yuan"),
                                terms(at(id), one -> one.programme().cost()),
                                amount,
                                100)));
    }

    private void shares(Row row) {
        String id = row.id("region");
        double least = IntakeTables.percent(row, "least_percent");
        double most = IntakeTables.percent(row, "most_percent");
        if (least > most) {
            row.fail(
                    "least_percent",
                    "value.order",
                    "最低比例高于最高比例",
                    "the least is above the most",
                    "对调或改正。",
                    "Exchange or correct them.");
        }
        draft.regions
                .at(row, "region", id)
                .ifPresent(region -> years(row, year -> {
                    int r = new ArrayList<>(draft.regions.all().keySet()).indexOf(id);
                    bound(
                            row,
                            "most-share:" + id + ":" + year,
                            year,
                            named(region, year, "份额上限", "largest share"),
                            LEARNER,
                            sharing(r, most),
                            0,
                            1);
                    bound(
                            row,
                            "least-share:" + id + ":" + year,
                            year,
                            named(region, year, "份额下限", "least share"),
                            LEARNER,
                            sharing(r, least).stream()
                                    .map(t -> new Bound.Term(t.offering(), t.measure(), t.region(), -t.coefficient()))
                                    .toList(),
                            0,
                            1);
                }));
    }

    private List<Bound.Term> sharing(int region, double part) {
        List<Bound.Term> terms = new ArrayList<>();
        for (String offering : draft.offerings.all().keySet()) {
            terms.add(new Bound.Term(offering, SEATS, region, 1));
            terms.add(new Bound.Term(offering, SEATS, -1, -part));
        }
        return terms;
    }

    private void approvals(Row row) {
        String programme = row.id("programme");
        String institution = row.optional("institution");
        draft.programmes
                .at(row, "programme", programme)
                .ifPresent(one -> years(row, year -> {
                    List<Bound.Term> terms = draft.offerings.all().values().stream()
                            .filter(o -> o.programme().equals(one)
                                    && (institution.isEmpty()
                                            || o.institution().id().equals(institution)))
                            .map(o -> new Bound.Term(o.id(), SEATS, -1, 1))
                            .toList();
                    if (terms.isEmpty()) {
                        row.fail(
                                "institution",
                                "reference.unknown",
                                "offerings.csv 中没有这个专业点",
                                "offerings.csv has no such programme there",
                                "改正编号。",
                                "Correct the id.");
                        return;
                    }
                    double most = row.wholeIfGiven("most", 0, 1_000_000).orElse(-1);
                    double least = row.wholeIfGiven("least", 0, 1_000_000).orElse(0);
                    String key = programme + (institution.isEmpty() ? "" : "@" + institution) + ":" + year;
                    if (most >= 0) {
                        bound(
                                row,
                                "approved:" + key,
                                year,
                                named(one.name(), year, institution + "核准上限", "approval " + institution),
                                LEARNER,
                                terms,
                                most,
                                1);
                    }
                    if (least > 0) {
                        bound(
                                row,
                                "least:" + key,
                                year,
                                named(one.name(), year, institution + "最少名额", "least seats " + institution),
                                LEARNER,
                                terms.stream()
                                        .map(t -> new Bound.Term(t.offering(), SEATS, -1, -1))
                                        .toList(),
                                -least,
                                1);
                    }
                }));
    }

    private void feeder(Draft.Pipeline pipeline) {
        String to = pipeline.link().to();
        for (int year = draft.firstYear; year <= draft.lastYear(); year++) {
            String id = "feeder:" + to + ":" + year;
            if (draft.bounds.stream().noneMatch(b -> b.id().equals(id))) {
                draft.bounds.add(new Bound(
                        id,
                        new Text("%d 年 %s 贯通比例".formatted(year, to), "pipeline quota of %s in %d".formatted(to, year)),
                        LEARNER,
                        year,
                        List.of(
                                new Bound.Term(to, TRANSFERS, -1, 1),
                                new Bound.Term(to, ENTRANTS, -1, -pipeline.quota())),
                        Double.NEGATIVE_INFINITY,
                        0,
                        1,
                        1));
            }
        }
    }

    private void bound(
            Row row, String id, int year, Text name, Text unit, List<Bound.Term> terms, double high, double step) {
        if (draft.bounds.stream().anyMatch(b -> b.id().equals(id))) {
            row.fail(
                    "year",
                    "value.twice",
                    "同一限制出现两次：" + id,
                    "this limit is given twice: " + id,
                    "只留一行。",
                    "Keep one of the rows.");
            return;
        }
        row.build(() -> new Bound(id, name, unit, year, terms, -NONE, high, step, 1))
                .ifPresent(draft.bounds::add);
    }

    private void years(Row row, Consumer<Integer> limit) {
        if (!row.optional("year").isEmpty()) {
            limit.accept(row.whole("year", draft.firstYear, draft.lastYear()));
            return;
        }
        for (int year = draft.firstYear; year <= draft.lastYear(); year++) {
            limit.accept(year);
        }
    }

    private static Text named(Text of, int year, String zh, String en) {
        return new Text("%s %d 年%s".formatted(of.zh(), year, zh), "%s of %s in %d".formatted(en, of.en(), year));
    }

    private List<Draft.Offered> at(String institution) {
        return draft.offerings.all().values().stream()
                .filter(o -> o.institution().id().equals(institution))
                .toList();
    }

    private List<Draft.Offered> in(String zone) {
        return draft.offerings.all().values().stream()
                .filter(o -> o.institution().zone().equals(zone))
                .toList();
    }

    private static List<Bound.Term> terms(List<Draft.Offered> offerings, ToDoubleFunction<Draft.Offered> each) {
        return offerings.stream()
                .filter(o -> each.applyAsDouble(o) != 0)
                .map(o -> new Bound.Term(o.id(), LEARNERS, -1, each.applyAsDouble(o)))
                .toList();
    }

    private void table(String file, String columns, Consumer<Row> rows) {
        new Table(files, file, Column.parse(columns), log).readIfPresent(rows);
    }
}
