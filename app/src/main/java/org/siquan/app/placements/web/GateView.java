package org.siquan.app.placements.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PaperForms;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.StartGate.Check;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.rules.Coverage;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.Rule;
import org.siquan.engine.rules.RulePack.Ruling;
import org.siquan.engine.rules.Severity;
import org.siquan.engine.rules.Verdict;

/**
 * The gate as its page shows it.
 *
 * @param open what is broken or missing, worst first
 * @param alone of these, what no paper would settle
 * @param papers of these, what one paper each would settle
 * @param met rules that are satisfied
 * @param turns whose turn it is, with how many points each
 */
public record GateView(
        Check check, List<Row> open, List<Row> alone, List<Wanted> papers, List<Row> met, Map<Text, Long> turns) {

    public GateView {
        open = List.copyOf(open);
        alone = List.copyOf(alone);
        papers = List.copyOf(papers);
        met = List.copyOf(met);
        turns = Collections.unmodifiableMap(new LinkedHashMap<>(turns));
    }

    /**
     * One rule.
     *
     * @param broken false where only something is missing
     * @param form the paper that says the first missing fact; null where none does
     * @param facts name and value of what was known
     */
    public record Row(
            Rule rule,
            boolean broken,
            Text sentence,
            @Nullable PaperKind form,
            Map<Text, String> facts) {

        /** The rule's severity, or the word for what may not be where a blocking rule is broken. */
        public String severity() {
            return rule.severity() == Severity.BLOCK && broken
                    ? "NOT_ALLOWED"
                    : rule.severity().name();
        }
    }

    /**
     * A paper that is wanted.
     *
     * @param rows rules that wait for it, worst first
     * @param missing names of the facts that it would state
     */
    public record Wanted(PaperKind form, List<Row> rows, List<Text> missing) {
        public Wanted {
            rows = List.copyOf(rows);
            missing = List.copyOf(missing);
        }

        public String severity() {
            return rows.getFirst().severity();
        }

        /** Who acts, each once. */
        public List<Text> turns() {
            return rows.stream().map(row -> row.rule().turn().word()).distinct().toList();
        }
    }

    static GateView of(Check check) {
        List<Row> open = check.rulings().stream()
                .flatMap(ruling -> open(check, ruling).stream())
                .sorted(Comparator.comparing((Row row) -> !row.rule().stops())
                        .thenComparing(row -> !row.broken())
                        .thenComparing(row -> row.rule().severity())
                        .thenComparing(row -> row.rule().id()))
                .toList();
        List<Row> met = check.rulings().stream()
                .flatMap(ruling -> met(check, ruling).stream())
                .toList();
        Map<PaperKind, List<Row>> wanted = new LinkedHashMap<>();
        open.stream()
                .filter(row -> !row.broken() && row.form() != null)
                .forEach(row -> wanted.computeIfAbsent(Objects.requireNonNull(row.form()), _ -> new ArrayList<>())
                        .add(row));
        return new GateView(
                check,
                open,
                open.stream().filter(row -> row.broken() || row.form() == null).toList(),
                wanted.entrySet().stream()
                        .map(e -> new Wanted(e.getKey(), e.getValue(), missing(check, e.getKey(), e.getValue())))
                        .toList(),
                met,
                open.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.rule().turn().word(), LinkedHashMap::new, Collectors.counting())));
    }

    private static Optional<Row> open(Check check, Ruling ruling) {
        return switch (ruling.verdict()) {
            case Verdict.Violates broken -> Optional.of(row(check, ruling.rule(), true, broken.because()));
            case Verdict.Unknown unknown -> Optional.of(row(check, ruling.rule(), false, unknown.missing()));
            case Verdict.Complies _, Verdict.NotApplicable _, Verdict.Exempted _ -> Optional.empty();
        };
    }

    private static Optional<Row> met(Check check, Ruling ruling) {
        return switch (ruling.verdict()) {
            case Verdict.Complies met -> Optional.of(row(check, ruling.rule(), false, met.because()));
            case Verdict.Exempted exempted -> Optional.of(row(check, ruling.rule(), false, exempted.because()));
            case Verdict.Violates _, Verdict.Unknown _, Verdict.NotApplicable _ -> Optional.empty();
        };
    }

    private static List<Text> missing(Check check, PaperKind form, List<Row> rows) {
        return rows.stream()
                .flatMap(row -> reads(row.rule()).stream())
                .filter(fact -> check.facts().get(fact) == null)
                .filter(fact -> PaperForms.stating(fact).filter(form::equals).isPresent())
                .map(Fact::name)
                .distinct()
                .toList();
    }

    private static Set<Fact<?>> reads(Rule rule) {
        return rule.coverage() instanceof Coverage.Decided decided ? decided.reads() : Set.of();
    }

    private static Row row(Check check, Rule rule, boolean broken, Text sentence) {
        Set<Fact<?>> reads = rule.coverage() instanceof Coverage.Decided decided ? decided.reads() : Set.of();
        Map<Text, String> known = new LinkedHashMap<>();
        reads.stream()
                .sorted(Comparator.comparing(Fact::id))
                .forEach(fact -> Optional.ofNullable(check.facts().get(fact))
                        .ifPresent(value -> known.put(fact.name(), shown(value))));
        PaperKind form = reads.stream()
                .sorted(Comparator.comparing((Fact<?> fact) -> check.facts().get(fact) != null)
                        .thenComparing(Fact::id))
                .flatMap(fact -> PaperForms.stating(fact).stream())
                .findFirst()
                .orElse(null);
        return new Row(rule, broken, sentence, form, known);
    }

    /** Long lists are cut; a truth is a sign that both languages read. */
    private static String shown(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? "✓" : "✗";
            case List<?> list
            when list.size() > 3 -> list.getFirst() + " … " + list.getLast() + " (" + list.size() + ")";
            case Double number -> String.valueOf(Math.round(number * 10) / 10.0);
            default -> String.valueOf(value);
        };
    }

    /** How many open points have this severity. */
    public long count(String severity) {
        return open.stream().filter(row -> row.severity().equals(severity)).count();
    }

    /** What has to be settled before the placement may start: papers, and points that no paper settles. */
    public long stopping() {
        return alone.stream().filter(row -> row.rule().stops()).count()
                + papers.stream()
                        .filter(paper ->
                                paper.rows().stream().anyMatch(row -> row.rule().stops()))
                        .count();
    }
}
