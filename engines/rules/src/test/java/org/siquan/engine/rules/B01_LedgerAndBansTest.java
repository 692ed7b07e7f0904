package org.siquan.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class B01_LedgerAndBansTest {

    @Test
    void tenPercentCountsTheLearnersOfAllSchoolsTogether() {
        HeadcountLedger ledger = new HeadcountLedger(190, 0.10, 52);
        ledger.add(new HeadcountLedger.Entry("云桥大学", 0, 20, 12));
        assertThat(ledger.firstOver()).isEmpty();

        ledger.add(new HeadcountLedger.Entry("海河湾理工大学", 10, 20, 8));

        assertThat(ledger.limit()).isEqualTo(19);
        assertThat(ledger.firstOver()).hasValue(10);
        assertThat(ledger.peak()).isEqualTo(20);
        assertThat(ledger.schoolsAt(10)).containsExactly("云桥大学", "海河湾理工大学");
        assertThat(ledger.nextPossible(8, 10, 0)).hasValue(20);
        assertThat(ledger.nextPossible(20, 1, 0)).isEmpty();
    }

    @Test
    void theLedgerAgreesWithCountingAgain() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            HeadcountLedger ledger = new HeadcountLedger(100, 0.10, 30);
            int[] counted = new int[30];
            for (int i = 0; i < 8; i++) {
                int from = random.nextInt(30);
                int weeks = 1 + random.nextInt(30 - from);
                int learners = random.nextInt(5);
                ledger.add(new HeadcountLedger.Entry("S" + i, from, weeks, learners));
                for (int week = from; week < from + weeks; week++) {
                    counted[week] += learners;
                }
            }
            int firstOver = -1;
            for (int week = 29; week >= 0; week--) {
                assertThat(ledger.at(week)).as("seed %d", seed).isEqualTo(counted[week]);
                firstOver = counted[week] > 10 ? week : firstOver;
            }
            assertThat(ledger.firstOver().orElse(-1)).as("seed %d", seed).isEqualTo(firstOver);
        }
    }

    @Test
    void refusesEntriesOutsideTheYear() {
        HeadcountLedger ledger = new HeadcountLedger(100, 0.10, 10);

        assertThatThrownBy(() -> ledger.add(new HeadcountLedger.Entry("S", 8, 3, 1)))
                .hasMessageContaining("10 weeks");
    }

    @Test
    void bansAreExactlyTheTriplesThatBreakAStoppingRule() {
        LocalDate monday = LocalDate.of(2026, 9, 28);
        BanTable.WeekFacts facts =
                (c, p, day) -> Facts.of(c == 0 ? Level.SECONDARY : Level.UNDERGRADUATE, "京", "冀", day, day.plusDays(4))
                        .with(WorkFact.NIGHT, p == 1)
                        .with(WorkFact.HOURS_A_DAY, 8.0)
                        .with(WorkFact.HOURS_A_WEEK, 40.0)
                        .with(LearnerFact.BIRTH_DATE, LocalDate.of(2010, 10, 12))
                        .build();

        BanTable bans = BanTable.compute(2, 2, 4, monday, facts, Placements.SETTING, List.of());

        assertThat(bans.banned(0, 0, 1)).as("not yet 16").isTrue();
        assertThat(bans.banned(0, 0, 2)).as("16 on this Monday, day work").isFalse();
        assertThat(bans.banned(0, 1, 3)).as("night work").isTrue();
        assertThat(bans.ruleOf(0, 1)).isEqualTo("SX-17.3");
        assertThat(bans.banned(1, 0, 1)).as("not yet 16: national law").isTrue();
        assertThat(bans.ruleOf(1, 0)).isEqualTo("WB-61");
        assertThat(bans.banned(1, 0, 2)).as("undergraduates: day work").isFalse();
        assertThat(bans.banned(1, 1, 2)).isTrue();
        assertThat(bans.ruleOf(1, 1)).isEqualTo("BK-1");
        assertThat(bans.size()).isEqualTo(2 + 4 + 2 + 4);
    }
}
