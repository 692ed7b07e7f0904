package org.siquan.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.reports.QualityReports.Counted;
import org.siquan.app.reports.QualityReports.Edition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six learners of one school with what other processes recorded about them, counted by hand. */
@SiquanTest
@Tag("S5")
class QualityReportsTest {

    private static final ReportYear YEAR = new ReportYear(2025);

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Papers papers;

    @Autowired
    QualityReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantTransactions transactions;

    private ParkId park;
    private ReportFixture r;
    private RecordedYear year;

    @BeforeEach
    void sixLearners() {
        park = circles.loadVocational("report-quality-" + System.nanoTime());
        r = new ReportFixture(park, placements, transactions);
        year = new RecordedYear(r, papers);
        year.fill();
    }

    @Test
    void everyFigureIsWhatHandsCount() {
        Counted counted = r.as(r.school, () -> reports.count(YEAR));

        is(counted, "POST_LEARNERS", "5", 0);
        is(counted, "BEGUN", "5", 0);
        is(counted, "KIND:POST", "5", 0);
        is(counted, "KIND:COGNITIVE", "0", 0);
        is(counted, "STATE:ENDED", "3", 0);
        is(counted, "STATE:SEALED", "1", 0);
        is(counted, "STATE:RUNNING", "1", 0);
        is(counted, "STATE:PREPARING", "1", 0);
        is(
                counted,
                "UNITS",
                String.valueOf(IntStream.range(0, 5)
                        .mapToObj(n -> r.people.get(n).enterprise())
                        .distinct()
                        .count()),
                0);
        is(counted, "SELF_CHOSEN", "20.0", 0);
        is(counted, "CATEGORY", "100.0", 0);
        is(counted, "SIGNED", "50.0", 1); // 1 and 3 of 0 to 3; of 4 nothing is recorded
        is(counted, "INSURED", "50.0", 3);
        is(counted, "PAY", "2400.00", 4);
        is(counted, "PAID", "50.0", 4);
        // Mondays to Fridays from 2 March to 30 April without 6 April: 43; to 20 March: 15. 3 of 4 × 43 + 15 = 187.
        is(counted, "CHECKED", "1.6", 0);
        assertThat(counted.get("CHECKED").value().part()).isEqualTo(3);
        assertThat(counted.get("CHECKED").value().whole()).isEqualTo(187);
        is(counted, "JOURNALS", "2", 0);
        is(counted, "REPORTS", "25.0", 0);
        is(counted, "INCIDENTS:GRAVE", "1", 0);
        is(counted, "INCIDENTS:SERIOUS", "0", 0);
        is(counted, "INCIDENTS:ORDINARY", "1", 0);
        is(counted, "REPORTED", "50.0", 0);
        is(counted, "CASES", "2", 0);
        is(counted, "COMPLAINTS", "1", 0);
        is(counted, "CLOSED", "50.0", 0);
        is(counted, "EARLY", "33.3", 1); // 2 of 0, 2, 4; of 1, which ended on its last day, nobody can say
        is(counted, "EARLY_BY:UNIT", "1", 0);
        assertThat(counted.get("EARLY_BY:UNIT").rows().getFirst().detail()).contains("岗位撤销");
        is(counted, "SEALED", "25.0", 0);
        is(counted, "EMPLOYED", "1", 3);
        assertThat(counted.figures().stream()
                        .filter(f -> f.kind() == FigureKind.WAY)
                        .mapToInt(f -> f.rows().size())
                        .sum())
                .isEqualTo(5);
        assertThat(counted.figures()).noneMatch(f -> f.of().contains("?"));
        assertThat(counted.toString()).doesNotContain(r.people.getFirst().learnerName());
    }

    private static void is(Counted counted, String id, String number, long unknown) {
        FigureValue value = counted.get(id).value();
        assertThat(value.number()).as(id).contains(new BigDecimal(number));
        assertThat(value.unknown()).as("unknown of %s", id).isEqualTo(unknown);
    }

    @Test
    void whatIsNotRecordedIsUnknownAndNeverZero() {
        ReportFixture.sql(
                "delete from orders.fulfilment where learner_id = ?",
                r.people.get(4).learner().value());
        ReportFixture.sql("delete from pay.terms where placement_id = ?", year.id(0));

        Counted counted = r.as(r.school, () -> reports.count(YEAR));
        for (String id : List.of("EMPLOYED", "PAY")) {
            assertThat(counted.get(id).value().state()).as(id).isEqualTo(FigureValue.State.UNKNOWN);
            assertThat(counted.get(id).value().number()).isEmpty();
        }
    }

    @Test
    void anEditionStaysAsItWasAndTheNextSaysWhatChanged() {
        Edition first = r.as(r.school, () -> reports.publish(YEAR, "首次公布"));
        assertThat(refusal(r.school, () -> reports.publish(YEAR, ""))).isEqualTo("report-unchanged");
        Counted rows = r.as(r.school, () -> reports.rows(YEAR, 1));
        assertThat(rows.figures())
                .isEqualTo(r.as(r.school, () -> reports.count(YEAR)).figures());

        for (int n = 0; n < 5; n++) {
            if (n != 0) {
                year.journal(n, "2026-03-16");
            }
        }
        ReportFixture.sql("update placements.placement set self_chosen = true where placement_id = ?", year.id(0));
        Edition second = r.as(r.school, () -> reports.publish(YEAR, "补录周志"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(r.as(r.school, () -> reports.rows(YEAR, 1)).figures()).isEqualTo(rows.figures());
        assertThat(r.as(r.school, () -> reports.get(first.school(), YEAR, 1))).isEqualTo(first);
        assertThat(r.as(r.school, () -> reports.changes(first))).isEmpty();
        assertThat(r.as(r.school, () -> reports.changes(second)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before())
                            .isNotNull()
                            .satisfies(v -> assertThat(v.state()).isEqualTo(FigureValue.State.SMALL));
                    assertThat(change.now())
                            .isNotNull()
                            .satisfies(v -> assertThat(v.part()).isEqualTo(6));
                });
        String content = transactions.as(
                r.school,
                () -> jdbc.sql(
                                "select content from reports.edition_rows where park_id = platform.park() and number = 1")
                        .query(String.class)
                        .single());
        assertThat(Sha256.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(first.sha256());
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> transactions.runAs(
                                r.school,
                                () -> jdbc.sql("update reports.edition set note = 'x'")
                                        .update())))
                .hasRootCauseMessage("ERROR: permission denied for table edition");
    }

    @Test
    void operatorAndAuthorityReadEditionsAndSumsOfThem() {
        Edition edition = r.as(r.school, () -> reports.publish(YEAR, ""));
        for (Role role : List.of(Role.PARK, Role.COMMISSION)) {
            Actor reader = People.person(park, new OrgId("park"), role);
            assertThat(r.as(reader, () -> reports.get(edition.school(), YEAR, 1))
                            .figures())
                    .isEqualTo(edition.figures());
            assertThat(refusal(reader, () -> reports.rows(YEAR, 1))).isEqualTo("access-refused");
            assertThat(refusal(reader, () -> reports.count(YEAR))).isEqualTo("access-refused");
            Map<String, QualityReports.Total> totals = r.as(reader, () -> reports.totals(YEAR)).stream()
                    .collect(Collectors.toMap(total -> total.value().id(), total -> total));
            assertThat(totals.get("BEGUN")).satisfies(total -> {
                assertThat(total.value().part()).isEqualTo(5);
                assertThat(total.schools()).isOne();
            });
            assertThat(totals.get("SELF_CHOSEN")).satisfies(total -> {
                assertThat(total.value().state()).isEqualTo(FigureValue.State.SMALL);
                assertThat(total.left()).isOne();
            });
        }
        Actor other = r.people.getFirst().otherSchool();
        assertThat(r.as(other, () -> reports.count(YEAR)).get("BEGUN").rows()).isEmpty();
        assertThat(refusal(other, () -> reports.get(edition.school(), YEAR, 1))).isEqualTo("report-edition-unknown");
        assertThat(refusal(other, () -> reports.rows(YEAR, 1))).isEqualTo("report-edition-unknown");
        assertThat(refusal(other, () -> reports.totals(YEAR))).isEqualTo("access-refused");
        Actor learner = circles.learner(park, r.people.getFirst().learner().value());
        for (String table : List.of("edition", "edition_rows", "sheet", "sheet_line", "particular", "unit_code")) {
            assertThat(r.as(
                            learner,
                            () -> jdbc.sql("select count(*) from reports." + table)
                                    .query(Long.class)
                                    .single()))
                    .as("a learner of the school reads %s", table)
                    .isZero();
        }
    }

    private <T> String refusal(Actor actor, Supplier<T> work) {
        return catchThrowableOfType(ProblemException.class, () -> transactions.as(actor, work))
                .code();
    }
}
