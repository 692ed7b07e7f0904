package org.siquan.app.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.PlanFigures;
import tools.jackson.databind.json.JsonMapper;

/** The charts of a scenario as the data that charts.js draws. */
final class AdviceCharts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Finishing or going on, with the number of the programme in its pipeline if it is not the first, and the year. */
    private static final Pattern POINT = Pattern.compile("(out|on)([0-9]*):[0-9]+");

    private final AdviceBasis basis;
    private final PlanFigures figures;
    private final IntakeWords words;

    AdviceCharts(AdviceBasis basis, PlanFigures figures, IntakeWords words) {
        this.basis = basis;
        this.figures = figures;
        this.words = words;
    }

    private record Line(
            String name,
            String circle,
            List<@Nullable Double> values,
            @Nullable List<@Nullable Double> low,
            @Nullable List<@Nullable Double> high,
            boolean dashed) {}

    private record Node(String id, String name, int column, long value, boolean gap) {}

    private record Link(String from, String to, double value) {}

    /** History, forecast with its 80 % interval, and the learners of the plan, of a chain; all chains together if empty. */
    String fan(String chain) {
        Map<Integer, Double> past = new TreeMap<>();
        Set<String> occupations = new LinkedHashSet<>();
        for (Futures.Outlook outlook : basis.outlooks()) {
            if (chain.isEmpty() || outlook.chain().equals(chain)) {
                occupations.add(outlook.occupation());
            }
        }
        basis.past().stream()
                .filter(p -> occupations.contains(p.occupation()))
                .forEach(p -> past.merge(p.year(), (double) p.openings(), Double::sum));
        Map<Integer, double[]> ahead = new TreeMap<>();
        for (Futures.Outlook outlook : basis.outlooks()) {
            if (occupations.contains(outlook.occupation())) {
                double below = outlook.mean() - outlook.low();
                double above = outlook.high() - outlook.mean();
                double[] sums = ahead.computeIfAbsent(outlook.year(), _ -> new double[3]);
                sums[0] += outlook.mean();
                sums[1] += below * below;
                sums[2] += above * above;
            }
        }
        Map<Integer, Double> served = new TreeMap<>();
        Map<Integer, PlanFigures.Supply> later = new TreeMap<>();
        for (PlanFigures.Supply supply : chain.isEmpty() ? figures.total() : figures.byChain()) {
            if (supply.year() <= figures.lastFullYear()
                    && (chain.isEmpty() || supply.group().equals(chain))) {
                served.merge(supply.year(), supply.served(), Double::sum);
                later.put(supply.year(), supply);
            }
        }
        Set<Integer> years = new java.util.TreeSet<>(past.keySet());
        years.addAll(ahead.keySet());
        years.addAll(served.keySet());
        List<@Nullable Double> low = new ArrayList<>();
        List<@Nullable Double> high = new ArrayList<>();
        List<@Nullable Double> mean = new ArrayList<>();
        List<@Nullable Double> behind = new ArrayList<>();
        List<@Nullable Double> learners = new ArrayList<>();
        for (int year : years) {
            double[] sums = ahead.get(year);
            PlanFigures.Supply supply = later.get(year);
            behind.add(past.get(year));
            if (sums != null) {
                mean.add(whole(sums[0]));
                low.add(whole(Math.max(0, sums[0] - Math.sqrt(sums[1]))));
                high.add(whole(sums[0] + Math.sqrt(sums[2])));
            } else { // beyond the forecast: what the plan supposes
                mean.add(supply == null ? null : whole(supply.demand()));
                low.add(supply == null ? null : whole(supply.low()));
                high.add(supply == null ? null : whole(supply.high()));
            }
            Double there = served.get(year);
            learners.add(there == null ? null : whole(there));
        }
        return json(Map.of(
                "x",
                years.stream().map(String::valueOf).toList(),
                "series",
                List.of(
                        new Line(words.text("intake.chart.past"), "ink-2", behind, null, null, false),
                        new Line(words.text("intake.chart.forecast"), "industry", mean, low, high, true),
                        new Line(words.text("intake.chart.learners"), "education", learners, null, null, false))));
    }

    /** Demand and learners in a year, by chain or zone. */
    String supply(boolean chains, int year) {
        List<AdviceBasis.Named> names = chains ? basis.chains() : basis.zones();
        Map<String, PlanFigures.Supply> groups = new LinkedHashMap<>();
        (chains ? figures.byChain() : figures.byZone())
                .stream().filter(s -> s.year() == year).forEach(s -> groups.put(s.group(), s));
        List<String> x = new ArrayList<>();
        List<@Nullable Double> demand = new ArrayList<>();
        List<@Nullable Double> served = new ArrayList<>();
        names.stream().filter(n -> groups.containsKey(n.id())).forEach(n -> {
            PlanFigures.Supply supply = java.util.Objects.requireNonNull(groups.get(n.id()));
            x.add(words.say(n.name()));
            demand.add(whole(supply.demand()));
            served.add(whole(supply.served()));
        });
        return json(Map.of(
                "x",
                x,
                "series",
                List.of(
                        Map.of("name", words.text("intake.demand"), "circle", "industry", "values", demand),
                        Map.of("name", words.text("intake.chart.learners"), "circle", "education", "values", served))));
    }

    /** New learners of each intake year until they work, through every programme of a pipeline. */
    String cohorts() {
        Map<String, Double> sizes = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        for (PlanFigures.Flow flow : figures.flows()) {
            links.add(new Link(flow.from(), flow.to(), Math.round(flow.learners())));
            if (flow.from().startsWith("in:")) {
                sizes.merge(flow.from(), flow.learners(), Double::sum);
            }
            sizes.merge(flow.to(), flow.learners(), Double::sum);
        }
        int last =
                1 + sizes.keySet().stream().mapToInt(AdviceCharts::step).max().orElse(1);
        List<Node> nodes = new ArrayList<>();
        sizes.forEach((id, size) -> nodes.add(new Node(
                id,
                flowName(id),
                step(id) < 0 ? last : step(id),
                Math.round(size),
                id.equals("left") || id.equals("elsewhere"))));
        List<String> columns = new ArrayList<>();
        for (int column = 0; column < last; column++) {
            columns.add(column % 2 == 0 ? "education" : "talent");
        }
        columns.add("industry");
        return json(Map.of("columns", columns, "nodes", nodes, "links", links));
    }

    /** 0 = intake, 1 = finishing, 2 = going on, 3 = finishing the second programme, …; -1 for where the ways end. */
    private static int step(String id) {
        Matcher point = POINT.matcher(id);
        if (!point.matches()) {
            return id.startsWith("in:") ? 0 : -1;
        }
        int stage = point.group(2).isEmpty() ? 1 : Integer.parseInt(point.group(2));
        return 2 * stage - (point.group(1).equals("out") ? 1 : 0);
    }

    private String flowName(String id) {
        String rest = id.substring(id.indexOf(':') + 1);
        if (id.startsWith("in:")) {
            return words.text("intake.flow.in", rest);
        }
        if (step(id) > 0) {
            String point = step(id) % 2 == 0 ? "on" : step(id) == 1 ? "out" : "again";
            return words.text("intake.flow." + point, rest);
        }
        return id.startsWith("chain:")
                ? words.say(AdviceBasis.name(basis.chains(), rest))
                : words.text("intake.flow." + id);
    }

    /** Seats by region and intake year. */
    String shares() {
        List<String> regions = basis.problem().regions();
        List<Integer> years = IntStream.range(0, basis.problem().intakeYears())
                .mapToObj(t -> basis.problem().firstYear() + t)
                .toList();
        List<String> circles = List.of("metro", "education", "industry", "talent", "accent");
        List<Map<String, Object>> series = new ArrayList<>();
        for (int r = 0; r < regions.size(); r++) {
            String region = regions.get(r);
            series.add(Map.of(
                    "name",
                    region,
                    "circle",
                    circles.get(r % circles.size()),
                    "values",
                    figures.shares().stream()
                            .filter(s -> s.region().equals(region))
                            .map(PlanFigures.Share::seats)
                            .toList()));
        }
        return json(Map.of("x", years.stream().map(String::valueOf).toList(), "series", series));
    }

    private static Double whole(double value) {
        return (double) Math.round(value);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
