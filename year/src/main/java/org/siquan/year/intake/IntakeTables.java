package org.siquan.year.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.Link;
import org.siquan.engine.kernel.Text;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;

/** Reads the tables that are no limits. */
final class IntakeTables {

    private static final int MANY = 1_000_000;

    private final FileSet files;
    private final IssueLog log;
    private final Draft draft;

    IntakeTables(FileSet files, IssueLog log, Draft draft) {
        this.files = files;
        this.log = log;
        this.draft = draft;
    }

    void read() {
        table(
                "settings.csv",
                "first_year,intake_years,shortfall_weight?,surplus_weight?,change_weight?,cost_weight?,common_percent?",
                this::settings);
        table("regions.csv", "id,zh,en", row -> draft.regions.put(row, "id", row.id("id"), name(row)));
        table("zones.csv", "id,zh,en", row -> draft.zones.put(row, "id", row.id("id"), name(row)));
        table("chains.csv", "id,zh,en,priority", row -> {
            String id = row.id("id");
            draft.chains.put(row, "id", id, new Draft.Chain(id, row.whole("priority", 1, 100)));
        });
        table(
                "occupations.csv",
                "id,zh,en,chain",
                row -> draft.chains
                        .at(row, "chain", row.id("chain"))
                        .ifPresent(chain -> draft.occupations.put(row, "id", row.id("id"), chain)));
        table("institutions.csv", "id,zh,en,zone", row -> {
            String id = row.id("id");
            String zone = row.id("zone");
            draft.zones.at(row, "zone", zone);
            draft.institutions.put(row, "id", id, new Draft.Institution(id, name(row), zone));
        });
        table(
                "programmes.csv",
                "id,zh,en,level?,years,drop_percent,further_percent,least_class,largest_class,cost,boarding_percent",
                this::programme);
        table("offerings.csv", "programme,institution,classes,last_seats", this::offering);
        table(
                "serves.csv",
                "programme,occupation,percent",
                row -> share(row, draft.programmes, "programme", draft.occupations, "occupation", draft.serves));
        optional(
                "reach.csv",
                "institution,zone,percent",
                row -> share(row, draft.institutions, "institution", draft.zones, "zone", draft.reach));
        optional(
                "pipelines.csv",
                "programme,institution,to_programme,to_institution,percent,most_percent?,joins?",
                this::pipeline);
        optional("enrolled.csv", "programme,institution,year,entrants", row -> {
            int year = row.whole("year", draft.firstYear - 10, draft.firstYear - 1);
            int entrants = row.whole("entrants", 0, MANY);
            offered(row, "programme", "institution")
                    .ifPresent(one -> draft.enrolled
                            .computeIfAbsent(one.id(), _ -> new LinkedHashMap<>())
                            .put(year, entrants));
        });
        table("demand.csv", "occupation,zone,year,mean,low80,high80", this::demand);
        optional(
                "outside.csv",
                "occupation,zone,year,graduates",
                row -> draft.outside.merge(cell(row), row.decimal("graduates", 0, MANY), Double::sum));
    }

    private void settings(Row row) {
        draft.firstYear = row.whole("first_year", 2000, 2100);
        draft.intakeYears = row.whole("intake_years", 1, 20);
        draft.shortfallWeight = given(row, "shortfall_weight", draft.shortfallWeight);
        draft.surplusWeight = given(row, "surplus_weight", draft.surplusWeight);
        draft.changeWeight = given(row, "change_weight", draft.changeWeight);
        draft.costWeight = given(row, "cost_weight", draft.costWeight);
        draft.common = row.optional("common_percent").isEmpty() ? draft.common : percent(row, "common_percent");
    }

    private static double given(Row row, String column, double otherwise) {
        return row.optional(column).isEmpty() ? otherwise : row.decimal(column, 0, MANY);
    }

    private void programme(Row row) {
        int most = row.whole("largest_class", 1, 10_000);
        Draft.Programme programme = new Draft.Programme(
                row.id("id"),
                name(row),
                row.whole("years", 1, 10),
                Math.min(0.99, percent(row, "drop_percent")),
                percent(row, "further_percent"),
                row.whole("least_class", 0, 10_000),
                most,
                row.decimal("cost", 0, MANY),
                percent(row, "boarding_percent"));
        if (programme.leastClass() > most) {
            row.fail(
                    "least_class",
                    "value.order",
                    "开班人数高于满班人数",
                    "the least class is above the largest",
                    "对调或改正。",
                    "Exchange or correct them.");
        }
        row.build(() -> programme).ifPresent(one -> draft.programmes.put(row, "id", one.id(), one));
    }

    private void offering(Row row) {
        String programme = row.id("programme");
        String institution = row.id("institution");
        int classes = row.whole("classes", 0, 1_000);
        int last = row.whole("last_seats", 0, MANY);
        draft.programmes
                .at(row, "programme", programme)
                .ifPresent(p -> draft.institutions
                        .at(row, "institution", institution)
                        .ifPresent(i -> {
                            String id = Draft.offering(programme, institution);
                            draft.offerings.put(row, "programme", id, new Draft.Offered(id, p, i, classes, last));
                        }));
    }

    private java.util.Optional<Draft.Offered> offered(Row row, String programme, String institution) {
        return draft.offerings.at(row, programme, Draft.offering(row.id(programme), row.id(institution)));
    }

    private void pipeline(Row row) {
        double part = percent(row, "percent");
        double quota = row.optional("most_percent").isEmpty() ? 1 : percent(row, "most_percent");
        offered(row, "programme", "institution")
                .ifPresent(from -> offered(row, "to_programme", "to_institution")
                        .ifPresent(to -> {
                            boolean differs = draft.pipelines.stream()
                                    .anyMatch(other -> other.link().to().equals(to.id()) && other.quota() != quota);
                            if (differs) {
                                row.fail(
                                        "most_percent",
                                        "value.differs",
                                        "通往同一专业点的另一行写了不同的上限",
                                        "another row that leads to the same offering states another quota",
                                        "上限对全部贯通生源合计，各行写同一个值。",
                                        "The quota is for all pipelines together; write the same in each row.");
                            }
                            int joins = row.wholeIfGiven(
                                            "joins", 1, to.programme().years())
                                    .orElse(1);
                            draft.pipelines.add(new Draft.Pipeline(new Link(from.id(), to.id(), part, joins), quota));
                        }));
    }

    private <A, B> void share(
            Row row, Ids<A> froms, String from, Ids<B> tos, String to, Map<String, Map<String, Double>> shares) {
        String one = row.id(from);
        String other = row.id(to);
        double part = percent(row, "percent");
        froms.at(row, from, one);
        tos.at(row, to, other);
        Map<String, Double> of = shares.computeIfAbsent(one, _ -> new LinkedHashMap<>());
        of.merge(other, part, Double::sum);
        if (of.values().stream().mapToDouble(d -> d).sum() > 1 + 1e-9) {
            row.fail(
                    "percent",
                    "value.sum",
                    "%s 的比例之和超过 100".formatted(one),
                    "the percentages of %s sum to more than 100".formatted(one),
                    "减小比例。",
                    "Make them smaller.");
        }
    }

    private void demand(Row row) {
        String key = cell(row);
        double mean = row.decimal("mean", 0, MANY);
        double low = row.decimal("low80", 0, MANY);
        double high = row.decimal("high80", 0, MANY);
        if (low > mean || mean > high) {
            row.fail(
                    "mean",
                    "value.order",
                    "应有 low80 ≤ mean ≤ high80",
                    "it must be low80 <= mean <= high80",
                    "改正预测区间。",
                    "Correct the interval.");
        }
        String chain = draft.occupations.all().containsKey(row.optional("occupation"))
                ? draft.occupations.all().get(row.optional("occupation")).id()
                : "";
        row.build(() -> new Futures.Outlook(
                        row.id("occupation"), chain, row.id("zone"), row.whole("year", 2000, 2120), mean, low, high))
                .ifPresent(outlook -> {
                    if (draft.outlooks.putIfAbsent(key, outlook) != null) {
                        row.fail(
                                "occupation",
                                "value.twice",
                                "同一职业、园区和年份出现两次",
                                "this occupation, zone and year is given twice",
                                "只留一行。",
                                "Keep one of the rows.");
                    }
                });
    }

    private String cell(Row row) {
        String occupation = row.id("occupation");
        String zone = row.id("zone");
        draft.occupations.at(row, "occupation", occupation);
        draft.zones.at(row, "zone", zone);
        return occupation + "|" + zone + "|" + row.whole("year", 2000, 2120);
    }

    static Text name(Row row) {
        return new Text(row.text("zh"), row.text("en"));
    }

    static double percent(Row row, String column) {
        return row.decimal(column, 0, 100) / 100;
    }

    private void table(String file, String columns, Consumer<Row> rows) {
        new Table(files, file, Column.parse(columns), log).read(rows);
    }

    private void optional(String file, String columns, Consumer<Row> rows) {
        new Table(files, file, Column.parse(columns), log).readIfPresent(rows);
    }
}
