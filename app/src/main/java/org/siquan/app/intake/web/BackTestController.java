package org.siquan.app.intake.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.siquan.app.intake.BackTests;
import org.siquan.app.intake.BackTests.BackTest;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.engine.intake.forecast.RollingErrors.Figures;
import org.siquan.year.ForecastBackTest;
import org.siquan.year.intake.AdviceBasis;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the forecasts fail: groups first, then every series, the worst first. */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION})
class BackTestController {

    private static final int SERIES_SHOWN = 10;
    private static final int ROWS_SHOWN = 8;

    private final BackTests tests;
    private final IntakeWords words;

    BackTestController(BackTests tests, IntakeWords words) {
        this.tests = tests;
        this.words = words;
    }

    /** A row of figures with its name. */
    public record Row(String name, String note, Figures figures) {}

    /** A table of the page. */
    public record Group(String key, List<Row> rows) {
        /** The rows shown at once. */
        public List<Row> first() {
            return rows.subList(0, Math.min(ROWS_SHOWN, rows.size()));
        }

        /** Those that unfold. */
        public List<Row> rest() {
            return rows.subList(Math.min(ROWS_SHOWN, rows.size()), rows.size());
        }
    }

    @GetMapping("/intake/back-test")
    String page(Model model) {
        BackTest found = tests.find().orElse(null);
        model.addAttribute("test", found == null ? null : found.test());
        if (found != null) {
            List<Row> series = found.test().series().stream()
                    .sorted(Comparator.comparingDouble((ForecastBackTest.Row r) -> -worse(r.figures()))
                            .thenComparing(ForecastBackTest.Row::occupationCode))
                    .map(r -> new Row(
                            name(found.occupations(), r.occupationCode()) + " · " + name(found.zones(), r.zone()),
                            words.text("intake.backtest.kind." + r.kind()),
                            r.figures()))
                    .toList();
            model.addAttribute("groups", groups(found));
            model.addAttribute("series", series.stream().limit(SERIES_SHOWN).toList());
            model.addAttribute("rest", series.stream().skip(SERIES_SHOWN).toList());
            model.addAttribute(
                    "worse",
                    found.test().series().stream()
                            .filter(r -> r.figures().worseThanNaive())
                            .count());
        }
        return "intake/back-test";
    }

    /** By how much the forecast is worse than repeating the value of a year before. */
    private static double worse(Figures figures) {
        double by = figures.mase() - figures.naiveMase();
        return Double.isNaN(by) ? Double.NEGATIVE_INFINITY : by;
    }

    private List<Group> groups(BackTest found) {
        ForecastBackTest test = found.test();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                "step",
                test.byStep().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new Row(words.text("intake.backtest.ahead", e.getKey()), "", e.getValue()))
                        .toList()));
        groups.add(new Group(
                "kind",
                test.byKind().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new Row(words.text("intake.backtest.kind." + e.getKey()), "", e.getValue()))
                        .toList()));
        groups.add(new Group("zone", named(test.byZone(), found.zones())));
        groups.add(new Group("occupation", named(test.byOccupation(), found.occupations())));
        return groups;
    }

    private List<Row> named(Map<String, Figures> figures, List<AdviceBasis.Named> names) {
        return figures.entrySet().stream()
                .map(e -> new Row(name(names, e.getKey()), e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble((Row r) -> -worse(r.figures())))
                .toList();
    }

    private String name(List<AdviceBasis.Named> names, String id) {
        return words.say(AdviceBasis.name(names, id));
    }
}
