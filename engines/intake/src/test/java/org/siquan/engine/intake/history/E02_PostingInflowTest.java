package org.siquan.engine.intake.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Advertisements that opened in a quarter, from those that stand on a board on some days. */
@Tag("S14")
class E02_PostingInflowTest {

    private static final DemandCell WELDERS = new DemandCell("6-18-02-04", "GA");
    private static final DemandCell CLERKS = new DemandCell("3-01-02-01", "LF");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final double STAY = 45;

    @Test
    void aVacancyCountsOnceInTheQuarterInWhichItOpened() {
        List<Observed> inflow = PostingInflow.of(
                List.of(
                        new Advertisement("a", WELDERS, LocalDate.of(2025, 5, 2)),
                        new Advertisement("a", WELDERS, LocalDate.of(2025, 3, 30)),
                        new Advertisement("a", WELDERS, LocalDate.of(2025, 8, 1)),
                        new Advertisement("b", WELDERS, LocalDate.of(2025, 5, 2)),
                        new Advertisement("c", CLERKS, LocalDate.of(2025, 4, 1), 0.5)),
                Looks.always(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 30)));

        assertThat(inflow)
                .extracting(o -> o.cell().zone() + " " + o.quarter() % 4 + " " + o.amount())
                .containsExactly("LF 0 0.0", "LF 1 0.5", "LF 2 0.0", "GA 0 1.0", "GA 1 1.0", "GA 2 0.0");
    }

    @Test
    void aQuarterSeenInPartIsScaledUpAndOneHardlySeenIsLeftOut() {
        List<Advertisement> advertisements = List.of(
                new Advertisement("a", WELDERS, LocalDate.of(2025, 1, 20)),
                new Advertisement("b", WELDERS, LocalDate.of(2025, 4, 2)));

        assertThat(PostingInflow.of(advertisements, Looks.always(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 5, 15))))
                .extracting(Observed::amount)
                .as("45 of 91 days of the second quarter")
                .containsExactly(1.0, 91 / 45.0);
        assertThat(PostingInflow.of(advertisements, Looks.always(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 20))))
                .as("20 of 91 days: fewer than a quarter of them")
                .hasSize(1);
    }

    @Test
    void oneLookSeesTheOlderTheLess() {
        Looks look = Looks.on(List.of(LocalDate.of(2025, 12, 31)), STAY);

        assertThat(look.seen(LocalDate.of(2025, 12, 31))).isEqualTo(1);
        assertThat(look.seen(LocalDate.of(2025, 11, 16))).isCloseTo(Math.exp(-1), within(1e-12));
        assertThat(look.seen(LocalDate.of(2026, 1, 1))).isZero();
        assertThat(look.seenOf(2025 * 4 + 3)).isCloseTo(0.43, within(0.01));
        assertThat(look.seenOf(2025 * 4 + 2)).isLessThan(PostingInflow.LEAST_SEEN);
    }

    /** 12 quarters with a strong season; the board is looked at on the first of each quarter's last month. */
    @Test
    void theInflowIsRecoveredFromLooksWhileTheCountIsFarTooLow() {
        Board board = new Board(new Random(20261127));
        List<LocalDate> looks = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 3, 1); day.isBefore(LAST); day = day.plusMonths(3)) {
            looks.add(day);
        }
        looks.add(LAST);
        List<Advertisement> stood = board.all.stream()
                .filter(a -> looks.stream().anyMatch(a::stoodOn))
                .map(Stay::advertisement)
                .toList();

        Map<Integer, Double> counted = board.quarters(stood);
        List<Observed> inflow = PostingInflow.of(stood, Looks.on(looks, STAY));
        Map<Integer, Double> truth =
                board.quarters(board.all.stream().map(Stay::advertisement).toList());

        assertThat(inflow).hasSizeGreaterThanOrEqualTo(12).allSatisfy(one -> {
            if (one.quarter() >= 2023 * 4) {
                double real = truth.getOrDefault(one.quarter(), 0.0);
                assertThat(one.amount()).as("quarter %d", one.quarter()).isCloseTo(real, within(0.1 * real));
            }
        });
        assertThat(counted)
                .allSatisfy((quarter, count) ->
                        assertThat(count).as("uncorrected").isLessThan(0.75 * truth.getOrDefault(quarter, 0.0)));
    }

    @Test
    void theMeanStayIsTheMeanAgeOfWhatStandsThereWhenAdvertisementsComeEvenly() {
        Board even = new Board(new Random(7), 1);
        LocalDate look = LocalDate.of(2025, 6, 30);
        List<LocalDate> standing =
                even.all.stream().filter(a -> a.stoodOn(look)).map(Stay::opened).toList();

        assertThat(Looks.meanStay(standing, look).orElseThrow()).isCloseTo(STAY, within(0.06 * STAY));
        double whole = even.all.stream()
                .filter(a -> a.stoodOn(look))
                .mapToDouble(Stay::days)
                .average()
                .orElseThrow();
        assertThat(whole).as("whole stays of what stands there: twice as long").isGreaterThan(1.8 * STAY);
        assertThat(Looks.meanStay(List.of(), look)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostingInflow.of(
                        List.of(new Advertisement("a", WELDERS, LAST.plusDays(1))), Looks.always(FIRST, LAST)))
                .withMessageContaining("after the last look");
        assertThatIllegalArgumentException().isThrownBy(() -> Looks.always(LAST, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> Looks.on(List.of(), 30));
        assertThatIllegalArgumentException().isThrownBy(() -> Looks.on(List.of(LAST), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Advertisement("a", WELDERS, LAST, 0));
    }

    private record Stay(String id, LocalDate opened, double days) {
        boolean stoodOn(LocalDate day) {
            long age = ChronoUnit.DAYS.between(opened, day);
            return age >= 0 && age < days;
        }

        Advertisement advertisement() {
            return new Advertisement(id, WELDERS, opened);
        }
    }

    /** Everything that was ever advertised, with exponential stays; more of them in the first quarter of each year. */
    private static final class Board {
        private final List<Stay> all = new ArrayList<>();

        Board(Random random) {
            this(random, 3);
        }

        Board(Random random, int peak) {
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                int count = day.getMonthValue() <= 3 ? 30 * peak : 30;
                for (int i = 0; i < count; i++) {
                    all.add(new Stay(day + "/" + i, day, -STAY * Math.log(1 - random.nextDouble())));
                }
            }
        }

        Map<Integer, Double> quarters(List<Advertisement> advertisements) {
            Map<Integer, Double> counts = new TreeMap<>();
            advertisements.forEach(a -> counts.merge(PostingInflow.quarter(a.opened()), 1.0, Double::sum));
            return counts;
        }
    }
}
