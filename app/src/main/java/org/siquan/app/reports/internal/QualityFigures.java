package org.siquan.app.reports.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Span;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.Figure.Row;
import org.siquan.app.reports.FigureKind;
import org.siquan.app.reports.internal.YearRecords.Dispute;
import org.siquan.app.reports.internal.YearRecords.End;
import org.siquan.app.reports.internal.YearRecords.Matter;
import org.siquan.app.reports.internal.YearRecords.PaidMonth;
import org.siquan.app.reports.internal.YearRecords.Signed;
import org.siquan.engine.rules.Kind;

/** Turns what is recorded into figures with rows. Nothing is estimated: what is not recorded is a row of its own, unknown. */
final class QualityFigures {

    private static final int CATEGORY_DIGITS = 2;

    private final YearRecords records;
    private final List<Placed> begun;
    private final BrokenFigures broken;
    private final List<Placed> atPosts;
    private final List<Figure> figures = new ArrayList<>();

    private QualityFigures(YearRecords records) {
        this.records = records;
        begun = records.placements().stream().filter(Placed::begun).toList();
        broken = new BrokenFigures(records, begun);
        atPosts = begun.stream().filter(p -> p.kind() == Kind.POST).toList();
    }

    /** Every figure, in the order of {@link FigureKind}. */
    static List<Figure> of(YearRecords records) {
        QualityFigures all = new QualityFigures(records);
        for (FigureKind kind : FigureKind.values()) {
            all.add(kind);
        }
        return List.copyOf(all.figures);
    }

    private void add(FigureKind kind) {
        switch (kind) {
            case POST_LEARNERS -> add(kind, learners());
            case BEGUN -> add(kind, rows(begun, p -> p.row(days(p), true)));
            case KIND -> figures.addAll(broken.kinds());
            case STATE -> figures.addAll(broken.states());
            case WAY -> figures.addAll(broken.ways());
            case UNITS -> add(kind, units());
            case SELF_CHOSEN -> add(kind, rows(atPosts, p -> p.row("", p.selfChosen())));
            case CATEGORY -> add(kind, rows(atPosts, QualityFigures::category));
            case SIGNED -> add(kind, rows(atPosts, this::signed));
            case INSURED -> add(kind, rows(begun, this::insured));
            case PAY -> add(kind, rows(atPosts, this::pay));
            case PAID -> add(kind, atPosts.stream().flatMap(this::paid).toList());
            case CHECKED -> add(kind, rows(atPosts, this::checked));
            case JOURNALS -> add(kind, rows(begun, this::journals));
            case REPORTS ->
                add(kind, rows(over(atPosts), p -> p.row("", records.reports().contains(p.id()))));
            case INCIDENTS -> figures.addAll(broken.incidents());
            case REPORTED -> add(kind, each(records.incidents(), QualityFigures::reported));
            case CASES -> add(kind, each(records.cases(), (p, c) -> p.row(words(c), true)));
            case COMPLAINTS -> add(kind, disputes(Dispute::byPerson));
            case CLOSED -> add(kind, each(records.cases(), (p, c) -> p.row(words(c), c.outcome() != null)));
            case EARLY -> add(kind, rows(over(begun), this::early));
            case EARLY_BY -> figures.addAll(broken.parties());
            case SEALED -> add(kind, rows(over(begun), p -> p.row("", p.state() == PlacementState.SEALED)));
            case EMPLOYED -> add(kind, rows(over(atPosts), this::employed));
        }
    }

    private void add(FigureKind kind, List<Row> rows) {
        figures.add(new Figure(kind, "", rows));
    }

    private static List<Row> rows(List<Placed> placements, Function<Placed, Row> row) {
        return placements.stream().map(row).toList();
    }

    private static List<Placed> over(List<Placed> placements) {
        return placements.stream().filter(Placed::over).toList();
    }

    static String days(Placed p) {
        return p.first() + " – " + p.last();
    }

    /** A learner counts once, however many placements there were. */
    private List<Row> learners() {
        Map<String, List<String>> units = new LinkedHashMap<>();
        atPosts.forEach(
                p -> units.computeIfAbsent(p.learner(), _ -> new ArrayList<>()).add(p.unit()));
        return units.entrySet().stream()
                .map(e -> new Row(
                        "",
                        e.getKey(),
                        e.getValue().getFirst(),
                        "× " + e.getValue().size(),
                        1,
                        1))
                .toList();
    }

    private List<Row> units() {
        Map<String, List<Placed>> byUnit = new TreeMap<>();
        begun.forEach(p ->
                byUnit.computeIfAbsent(p.enterprise(), _ -> new ArrayList<>()).add(p));
        return byUnit.values().stream()
                .map(all -> new Row("", "", all.getFirst().unit(), "× " + all.size(), 1, 1))
                .toList();
    }

    private static Row category(Placed p) {
        if (p.major() == null || p.postMajors().isEmpty()) {
            return p.unknown();
        }
        String own = p.major().substring(0, CATEGORY_DIGITS);
        Set<String> asked = new TreeSet<>();
        p.postMajors().forEach(code -> asked.add(code.substring(0, CATEGORY_DIGITS)));
        return p.row(own + " ∈ {" + String.join(", ", asked) + "}", asked.contains(own));
    }

    private Row signed(Placed p) {
        Signed signed = records.signed().get(p.id());
        if (signed == null) {
            return p.unknown();
        }
        return signed.day() == null
                ? p.row("—", false)
                : p.row(signed.day() + " < " + p.first(), signed.day().isBefore(p.first()));
    }

    private Row insured(Placed p) {
        Span covered = records.insured().get(p.id());
        if (covered == null) {
            return p.unknown();
        }
        return p.row(
                covered.first() + " – " + covered.last() + " ⊇ " + days(p),
                !covered.first().isAfter(p.first()) && !covered.last().isBefore(p.last()));
    }

    private Row pay(Placed p) {
        Long fen = records.monthlyFen().get(p.id());
        return fen == null ? p.unknown() : p.row(yuan(fen), fen, 1);
    }

    private Stream<Row> paid(Placed p) {
        List<PaidMonth> months = records.months().getOrDefault(p.id(), List.of());
        if (months.isEmpty()) {
            return records.monthlyFen().containsKey(p.id()) ? Stream.of() : Stream.of(p.unknown());
        }
        return months.stream()
                .map(month -> p.row(
                        "%s: %s / %s, %s ≤ %s"
                                .formatted(
                                        month.month().toString().substring(0, "2026-01".length()),
                                        yuan(month.paidFen()),
                                        yuan(month.dueFen()),
                                        Objects.requireNonNullElse(month.lastPaid(), "—"),
                                        month.dueOn()),
                        month.inTime()));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** Part and whole are days. Where none was due yet, nothing is known. */
    private Row checked(Placed p) {
        List<LocalDate> due = records.workDays().getOrDefault(p.id(), List.of());
        Set<LocalDate> checked = records.checked().getOrDefault(p.id(), Set.of());
        long done = due.stream().filter(checked::contains).count();
        return p.row(due.isEmpty() ? "" : done + " / " + due.size(), done, due.size());
    }

    private Row journals(Placed p) {
        int weeks = records.journals().getOrDefault(p.id(), 0);
        return p.row("", weeks, 1);
    }

    private static Row reported(Placed p, Matter matter) {
        return p.row(
                words(matter) + " " + matter.reported() + " ≤ " + matter.due(),
                !matter.reported().isAfter(matter.due()));
    }

    static String words(Matter matter) {
        return matter.known() + " " + matter.kind();
    }

    private static String words(Dispute dispute) {
        return dispute.opened() + " " + dispute.kind() + (dispute.outcome() == null ? "" : " → " + dispute.outcome());
    }

    private List<Row> disputes(Predicate<Dispute> which) {
        return each(records.cases(), (p, c) -> which.test(c) ? p.row(words(c), true) : null);
    }

    /** An end by a party is early; one that was recorded after the last planned day is not; of one on that day nobody can say. */
    private Row early(Placed p) {
        End end = records.ends().get(p.id());
        if (end != null && end.by() != null) {
            return p.row(end.by() + ": " + end.why(), true);
        }
        LocalDate on = end == null ? null : end.on();
        return on != null && on.isAfter(p.last()) ? p.row(on + " > " + p.last(), false) : p.unknown();
    }

    /** Nobody records that somebody was not employed. */
    private Row employed(Placed p) {
        return records.hired().contains(p.learner() + "/" + p.order()) ? p.row("", true) : p.unknown();
    }

    /** What one record of a placement adds; null: nothing. */
    private interface OfRecord<T> {
        @Nullable
        Row row(Placed placement, T one);
    }

    private <T> List<Row> each(Map<UUID, List<T>> of, OfRecord<T> row) {
        List<Row> rows = new ArrayList<>();
        for (Placed placement : begun) {
            for (T one : of.getOrDefault(placement.id(), List.of())) {
                Row made = row.row(placement, one);
                if (made != null) {
                    rows.add(made);
                }
            }
        }
        return rows;
    }
}
