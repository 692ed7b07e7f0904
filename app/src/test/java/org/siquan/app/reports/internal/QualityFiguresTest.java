package org.siquan.app.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Span;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.FigureKind;
import org.siquan.app.reports.FigureValue;
import org.siquan.app.reports.internal.YearRecords.Dispute;
import org.siquan.app.reports.internal.YearRecords.End;
import org.siquan.app.reports.internal.YearRecords.Matter;
import org.siquan.app.reports.internal.YearRecords.PaidMonth;
import org.siquan.app.reports.internal.YearRecords.Signed;
import org.siquan.engine.rules.Kind;

/** Over generated years: every figure is what a second count finds, and what is published hides every small group. */
@Tag("S5")
class QualityFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyFigureIsWhatASecondCountFinds(long seed) {
        YearRecords year = year(new Random(seed), 40);
        Map<String, FigureValue> found = new HashMap<>();
        QualityFigures.of(year).forEach(f -> found.put(f.id(), f.value()));

        List<Placed> begun = year.placements().stream()
                .filter(p -> Set.of("RUNNING", "INTERRUPTED", "ENDED", "SEALED")
                        .contains(p.state().name()))
                .toList();
        List<Placed> posts = begun.stream().filter(p -> p.kind() == Kind.POST).toList();
        List<Placed> over = begun.stream()
                .filter(p -> Set.of("ENDED", "SEALED").contains(p.state().name()))
                .toList();
        assertThat(found.get("BEGUN")).isEqualTo(value(FigureKind.BEGUN, begun.size(), begun.size(), 0));
        long learners = posts.stream().map(Placed::learner).distinct().count();
        assertThat(found.get("POST_LEARNERS")).isEqualTo(value(FigureKind.POST_LEARNERS, learners, learners, 0));
        long units = begun.stream().map(Placed::enterprise).distinct().count();
        assertThat(found.get("UNITS")).isEqualTo(value(FigureKind.UNITS, units, units, 0));
        share(found, FigureKind.SELF_CHOSEN, posts, _ -> true, Placed::selfChosen);
        share(
                found,
                FigureKind.CATEGORY,
                posts,
                p -> p.major() != null && !p.postMajors().isEmpty(),
                p -> p.postMajors().stream()
                        .anyMatch(code ->
                                code.startsWith(String.valueOf(p.major()).substring(0, 2))));
        share(found, FigureKind.SIGNED, posts, p -> year.signed().containsKey(p.id()), p -> {
            Signed signed = year.signed().get(p.id());
            return signed != null && signed.day() != null && signed.day().isBefore(p.first());
        });
        share(found, FigureKind.INSURED, begun, p -> year.insured().containsKey(p.id()), p -> {
            Span policy = year.insured().get(p.id());
            return policy != null
                    && p.spans().stream()
                            .allMatch(s -> s.first()
                                    .datesUntil(s.last().plusDays(1))
                                    .allMatch(day -> !day.isBefore(policy.first()) && !day.isAfter(policy.last())));
        });
        share(found, FigureKind.SEALED, over, _ -> true, p -> p.state() == PlacementState.SEALED);
        assertThat(at(found, "PAY").part())
                .isEqualTo(posts.stream()
                        .mapToLong(p -> year.monthlyFen().getOrDefault(p.id(), 0L))
                        .sum());
        assertThat(at(found, "PAID").whole())
                .isEqualTo(posts.stream()
                        .mapToLong(p ->
                                year.months().getOrDefault(p.id(), List.of()).size())
                        .sum());
        assertThat(at(found, "CASES").part())
                .isEqualTo(begun.stream()
                        .mapToLong(p ->
                                year.cases().getOrDefault(p.id(), List.of()).size())
                        .sum());
        assertThat(FigureKind.KIND.broken() && sum(found, "KIND:") == begun.size())
                .isTrue();
        assertThat(sum(found, "STATE:")).isEqualTo(year.placements().size());
        assertThat(sum(found, "WAY:")).isEqualTo(begun.size());
        assertThat(sum(found, "INCIDENTS:")).isEqualTo(at(found, "REPORTED").whole());
    }

    private static FigureValue at(Map<String, FigureValue> found, String id) {
        return Objects.requireNonNull(found.get(id), id);
    }

    private static void share(
            Map<String, FigureValue> found,
            FigureKind kind,
            List<Placed> of,
            Predicate<Placed> known,
            Predicate<Placed> counts) {
        long whole = of.stream().filter(known).count();
        assertThat(found.get(kind.name()))
                .isEqualTo(value(kind, of.stream().filter(known.and(counts)).count(), whole, of.size() - whole));
    }

    private static FigureValue value(FigureKind kind, long part, long whole, long unknown) {
        return new FigureValue(kind, "", part, whole, unknown);
    }

    private static long sum(Map<String, FigureValue> found, String beginning) {
        return found.entrySet().stream()
                .filter(e -> e.getKey().startsWith(beginning))
                .mapToLong(e -> e.getValue().part() == null ? 0 : e.getValue().part())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5, 7, 9, 12, 20, 60})
    void whatIsPublishedHidesEverySmallGroup(int placements) {
        for (int seed = 0; seed < 20; seed++) {
            List<Figure> figures = QualityFigures.of(year(new Random(seed), placements));
            List<FigureValue> published = SmallGroups.published(figures);

            assertThat(published).hasSameSizeAs(figures);
            assertThat(published).allSatisfy(value -> {
                if (value.part() == null || value.whole() == null) {
                    assertThat(value.part()).isEqualTo(value.whole());
                    assertThat(value.number()).isEmpty();
                    return;
                }
                assertThat(value.unknown() == null || value.unknown() == 0 || value.unknown() >= 5)
                        .as("%s", value)
                        .isTrue();
                if (value.kind().measure() == FigureKind.Measure.COUNT) {
                    assertThat(value.part()).as("%s", value).matches(n -> n == 0 || n >= 5);
                } else if (value.kind() == FigureKind.SELF_CHOSEN || value.kind() == FigureKind.SIGNED) {
                    assertThat(List.of(value.part(), value.whole(), value.whole() - value.part()))
                            .as("%s", value)
                            .allMatch(n -> n == 0 || n >= 5);
                }
            });
            for (FigureKind kind : FigureKind.values()) {
                List<FigureValue> cells = published.stream()
                        .filter(v -> v.kind() == kind && kind.broken())
                        .toList();
                if (cells.stream().filter(v -> v.part() == null).count() == 1) {
                    assertThat(cells.stream().filter(v -> v.part() != null))
                            .as("one alone could be found from the sum")
                            .allMatch(v -> Long.valueOf(0).equals(v.part()));
                }
            }
        }
    }

    /** A year of random placements, about half of everything recorded. */
    private static YearRecords year(Random random, int size) {
        List<Placed> placements = new ArrayList<>();
        Map<UUID, Signed> signed = new HashMap<>();
        Map<UUID, Span> insured = new HashMap<>();
        Map<UUID, Long> fen = new HashMap<>();
        Map<UUID, List<PaidMonth>> months = new HashMap<>();
        Map<UUID, List<LocalDate>> workDays = new HashMap<>();
        Map<UUID, Set<LocalDate>> checked = new HashMap<>();
        Map<UUID, Integer> journals = new HashMap<>();
        Set<UUID> reports = new HashSet<>();
        Map<UUID, List<Matter>> incidents = new HashMap<>();
        Map<UUID, List<Dispute>> cases = new HashMap<>();
        Map<UUID, End> ends = new HashMap<>();
        Set<String> hired = new HashSet<>();
        for (int n = 0; n < size; n++) {
            Placed p = placed(random, n);
            placements.add(p);
            if (random.nextBoolean()) {
                signed.put(p.id(), new Signed(random.nextInt(4) == 0 ? null : FIRST.minusDays(random.nextInt(5) - 2)));
                insured.put(
                        p.id(),
                        new Span(
                                FIRST.minusDays(random.nextInt(3) - 1), p.last().plusDays(random.nextInt(3) - 1)));
            }
            if (random.nextBoolean()) {
                fen.put(p.id(), 100_000L + random.nextInt(300_000));
                months.put(
                        p.id(),
                        List.of(new PaidMonth(
                                FIRST.withDayOfMonth(1),
                                FIRST.plusDays(39),
                                100,
                                90 + random.nextInt(20),
                                FIRST.plusDays(37 + random.nextInt(4)))));
            }
            if (random.nextBoolean()) {
                workDays.put(p.id(), List.of(FIRST, FIRST.plusDays(1)));
                checked.put(p.id(), random.nextBoolean() ? Set.of(FIRST, FIRST.plusDays(9)) : Set.of());
                journals.put(p.id(), random.nextInt(9));
                reports.add(p.id());
            }
            if (random.nextInt(3) == 0) {
                Instant due = Instant.parse("2026-03-09T00:00:00Z");
                incidents.put(
                        p.id(),
                        List.of(new Matter(
                                "INJURY",
                                random.nextBoolean() ? "GRAVE" : "ORDINARY",
                                FIRST,
                                due.plusSeconds(random.nextInt(3) - 1),
                                due)));
                cases.put(
                        p.id(),
                        List.of(new Dispute(
                                "LATE", random.nextBoolean(), FIRST, random.nextBoolean() ? "MADE_GOOD" : null)));
                ends.put(
                        p.id(),
                        new End(p.last().plusDays(random.nextInt(2)), random.nextInt(3) == 0 ? "UNIT" : null, "演示"));
                hired.add(p.learner() + "/" + p.order());
            }
        }
        return new YearRecords(
                random.nextInt(5) == 0 ? null : "冀",
                placements,
                signed,
                insured,
                fen,
                months,
                workDays,
                checked,
                journals,
                reports,
                incidents,
                cases,
                ends,
                hired);
    }

    private static Placed placed(Random random, int n) {
        List<PlacementState> states = List.of(PlacementState.values());
        return new Placed(
                new UUID(n, random.nextLong()),
                "L" + random.nextInt(20),
                "E" + random.nextInt(6),
                "单位",
                List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
                random.nextInt(3) == 0,
                states.get(random.nextInt(states.size())),
                List.of(new Span(FIRST, FIRST.plusDays(3 + random.nextInt(60)))),
                random.nextInt(6) == 0 ? null : "O1",
                random.nextInt(6) == 0 ? null : List.of("京", "津").get(random.nextInt(2)),
                random.nextInt(6) == 0 ? null : "0802" + random.nextInt(10),
                random.nextInt(6) == 0 ? Set.of() : Set.of("080201", "120101"));
    }
}
