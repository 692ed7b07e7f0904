package org.siquan.app.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.Figure.Row;
import org.siquan.app.reports.FigureKind;
import org.siquan.app.reports.internal.YearRecords.End;
import org.siquan.app.reports.internal.YearRecords.Matter;
import org.siquan.engine.rules.Kind;

/** Figures that are broken down: one for each value, those of a fixed list also where nothing counts. */
final class BrokenFigures {

    private static final String UNKNOWN = "?";
    private static final List<String> LEVELS = List.of("GRAVE", "SERIOUS", "ORDINARY");
    private static final List<String> PARTIES = List.of("SCHOOL", "UNIT", "LEARNER", "GUARDIAN");

    private final YearRecords records;
    private final List<Placed> begun;

    BrokenFigures(YearRecords records, List<Placed> begun) {
        this.records = records;
        this.begun = begun;
    }

    List<Figure> kinds() {
        return Stream.of(Kind.values())
                .map(kind -> figure(FigureKind.KIND, kind.name(), begun, p -> p.kind() == kind))
                .toList();
    }

    List<Figure> states() {
        return Stream.of(PlacementState.values())
                .map(state -> figure(FigureKind.STATE, state.name(), records.placements(), p -> p.state() == state))
                .toList();
    }

    private static Figure figure(FigureKind kind, String of, List<Placed> all, Predicate<Placed> which) {
        return new Figure(
                kind,
                of,
                all.stream()
                        .filter(which)
                        .map(p -> p.row(QualityFigures.days(p), true))
                        .toList());
    }

    /** Only ways that somebody went. */
    List<Figure> ways() {
        String home = Objects.requireNonNullElse(records.home(), UNKNOWN);
        Map<String, List<Row>> byWay = new TreeMap<>();
        begun.forEach(p -> byWay.computeIfAbsent(
                        home + ">" + Objects.requireNonNullElse(p.host(), UNKNOWN), _ -> new ArrayList<>())
                .add(p.row("", true)));
        return byWay.entrySet().stream()
                .map(way -> new Figure(FigureKind.WAY, way.getKey(), way.getValue()))
                .toList();
    }

    List<Figure> incidents() {
        return LEVELS.stream()
                .map(level -> new Figure(
                        FigureKind.INCIDENTS,
                        level,
                        begun.stream().flatMap(p -> matters(p, level)).toList()))
                .toList();
    }

    private Stream<Row> matters(Placed p, String level) {
        List<Matter> all = records.incidents().getOrDefault(p.id(), List.of());
        return all.stream()
                .filter(matter -> matter.level().equals(level))
                .map(matter -> p.row(QualityFigures.words(matter), true));
    }

    List<Figure> parties() {
        return PARTIES.stream()
                .map(party -> new Figure(
                        FigureKind.EARLY_BY,
                        party,
                        begun.stream()
                                .filter(Placed::over)
                                .flatMap(p -> ended(p, party))
                                .toList()))
                .toList();
    }

    private Stream<Row> ended(Placed p, String party) {
        Map<UUID, End> ends = records.ends();
        return Stream.ofNullable(ends.get(p.id()))
                .filter(end -> party.equals(end.by()))
                .map(end -> p.row(end.why(), true));
    }
}
