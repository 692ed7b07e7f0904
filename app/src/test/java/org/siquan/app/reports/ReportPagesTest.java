package org.siquan.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A school reports and publishes in the browser; operator and authority read what is published, without names and clocks. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class ReportPagesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    private ParkId park;
    private ReportFixture r;
    private Actor operator;
    private Actor authority;

    @BeforeEach
    void aPark() {
        park = circles.load("report-pages-" + System.nanoTime());
        r = new ReportFixture(park, placements, transactions);
        operator = People.person(park, new OrgId("park"), Role.PARK);
        authority = People.person(park, new OrgId("commission"), Role.COMMISSION);
    }

    @Test
    void emptyPagesSayWhatToDo() {
        assertThat(get("/reports", r.school)).hasStatusOk().bodyText().contains("没有待报送的月份", "还没有公布的版本");
        assertThat(get("/reports/platform?kind=MONTH", r.school))
                .hasStatusOk()
                .bodyText()
                .contains("没有普通本科的实习要报");
        assertThat(get("/reports/platform?kind=TERM", r.school))
                .hasStatusOk()
                .bodyText()
                .contains("这个学期没有普通本科");
        assertThat(get("/reports/quality", r.school)).hasStatusOk().bodyText().contains("这个学年没有实习安排");
        assertThat(get("/reports/totals", operator)).hasStatusOk().bodyText().contains("还没有院校公布");
        assertThat(post("/reports/quality/publish", "year=2025", r.school)).hasStatus(409);
    }

    @Test
    void aMonthIsCompletedMadeAndHandedIn() {
        LocalDate today = LocalDate.now(clock);
        ReportPeriod month = ReportPeriod.month(YearMonth.from(today));
        PlacementId id = r.placed(0, false, month.first(), month.last(), "ENDED", today);
        String page = "/reports/platform?kind=MONTH&period=" + month.code();
        String where = "kind=MONTH&period=" + month.code();

        assertThat(get(page, r.school))
                .hasStatusOk()
                .bodyText()
                .contains("缺实习类型", "缺信用代码", r.people.getFirst().learnerName());
        assertThat(get("/", r.school)).hasStatusOk().bodyText().contains("上月结束的本科实习");
        assertThat(get("/", authority)).hasStatusOk().bodyText().doesNotContain("上月结束的本科实习");
        String fields = "&placement=" + id + "&organised=CENTRAL&course=毕业实习&credits=4&type=";
        assertThat(post("/reports/platform/particulars", where + fields + "生产实习", r.school))
                .hasStatus(422)
                .bodyText()
                .contains("2022 年试点", "专业实习");
        redirect(post("/reports/platform/particulars", where + fields + "毕业", r.school));
        String unit = where + "&unit=" + r.people.getFirst().enterprise() + "&code=";
        assertThat(post("/reports/platform/codes", unit + "91350100M000100Y44", r.school))
                .hasStatus(422)
                .bodyText()
                .contains("校验位");
        redirect(post("/reports/platform/codes", unit + UnifiedCodeTest.EXAMPLE, r.school));
        redirect(post("/reports/platform/files", where, r.school));
        String made = body(get(page, r.school));
        String file = made.replaceAll("(?s).*(/reports/platform/files/[0-9a-f-]{36})/hand-in.*", "$1");
        assertThat(get(file, r.school)).hasStatusOk();
        assertThat(get(file, r.people.getFirst().otherSchool())).hasStatus(404);
        assertThat(get(file, authority)).hasStatus(403);
        redirect(post(file + "/hand-in", where + "&day=" + today + "&receipt=HZ-7", r.school));
        for (String lang : List.of("zh-CN", "en")) {
            assertThat(get(page + "&lang=" + lang, r.school))
                    .hasStatusOk()
                    .bodyText()
                    .contains("HZ-7")
                    .doesNotContain("??");
        }
        redirect(post("/reports/platform/particulars", where + "&placement=" + id + "&bearing=no&why=选修", r.school));
        assertThat(get(page, r.school)).hasStatusOk().bodyText().contains("选修", "不计学分", "有 1 处变动", "撤回");
        assertThat(get("/reports/platform?kind=MONTH&period=2026-13", r.school)).hasStatus(422);
        assertThat(get("/reports/platform?kind=TERM&period=2026-2028-1", r.school))
                .hasStatus(422);
        assertThat(get("/reports/platform?kind=WEEK", r.school)).hasStatus(422);
    }

    /** Every figure of the file is the sum of its rows, as a person would count it. */
    @Test
    void everyFigureOfTheFileCanBeCountedFromItsRows() throws IOException {
        for (int n = 0; n < 6; n++) {
            r.placed(n, n == 0, FIRST, LAST, n < 4 ? "ENDED" : "SEALED", LAST.plusDays(n < 2 ? 1 : 0));
        }
        byte[] file =
                get("/reports/quality.xlsx?year=2025", r.school).getResponse().getContentAsByteArray();

        List<String> sheets = SheetRows.names(file);
        List<Map<String, String>> figures = SheetRows.rows(file);
        assertThat(figures.subList(1, figures.size())).hasSizeGreaterThan(30).allSatisfy(figure -> {
            String kind = figure.getOrDefault("L", "");
            List<Map<String, String>> rows = sheets.contains(kind)
                    ? SheetRows.rows(file, sheets.indexOf(kind) + 1).stream()
                            .filter(row -> row.getOrDefault("A", "").equals(figure.get("A")))
                            .toList()
                    : List.of();
            BigDecimal part = sum(rows, "F");
            BigDecimal whole = sum(rows, "G");
            assertThat(new BigDecimal(figure.getOrDefault("F", "")))
                    .as("%s part", figure.get("A"))
                    .isEqualByComparingTo(part);
            assertThat(new BigDecimal(figure.getOrDefault("G", ""))).isEqualByComparingTo(whole);
            assertThat(Long.parseLong(figure.getOrDefault("H", "")))
                    .isEqualTo(rows.stream()
                            .filter(row -> "0".equals(row.get("G")))
                            .count());
            if (whole.signum() > 0) {
                BigDecimal value = switch (FigureKind.valueOf(kind).measure()) {
                    case COUNT -> part;
                    case SHARE -> part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
                    case MEAN -> part.divide(whole, 2, RoundingMode.HALF_UP);
                };
                assertThat(new BigDecimal(figure.getOrDefault("D", ""))).isEqualByComparingTo(value);
            } else if (!rows.isEmpty()) {
                assertThat(figure.get("D")).contains("未知", "unknown");
            }
        });
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> new BigDecimal(row.getOrDefault(column, "0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void anEditionIsPublishedForOperatorAndAuthorityAlone() {
        for (int n = 0; n < 6; n++) {
            r.placed(n, n == 0, FIRST, LAST, "ENDED", LAST.plusDays(1));
        }
        String year = "year=2025";
        assertThat(get("/reports/quality?" + year, r.school))
                .hasStatusOk()
                .bodyText()
                .contains("岗位实习学生数", "6 人", "/reports/quality/rows?year=2025&amp;figure=SELF_CHOSEN");
        assertThat(get("/reports/quality/rows?" + year + "&figure=SELF_CHOSEN", r.school))
                .hasStatusOk()
                .bodyText()
                .contains("16.7 %", "明细 6 行", r.people.getFirst().learner().value());
        assertThat(get("/reports/quality/rows?" + year + "&figure=NOTHING", r.school))
                .hasStatus(404);
        String edition = redirect(post("/reports/quality/publish", year + "&note=首次", r.school));
        assertThat(post("/reports/quality/publish", year, r.school)).hasStatus(409);

        for (Actor reader : List.of(operator, authority)) {
            for (String lang : List.of("zh-CN", "en")) {
                for (String path : List.of(
                        "/reports?lang=" + lang, edition + "?lang=" + lang, "/reports/totals?year=2025&lang=" + lang)) {
                    String page = body(get(path, reader));
                    assertThat(page.substring(page.indexOf("id=\"content\"")))
                            .as(path)
                            .doesNotContain(
                                    "??",
                                    r.people.getFirst().learnerName(),
                                    r.people.getFirst().learner().value())
                            .doesNotContain("逾期", "截止", "剩余", "催", "提醒", "待报送")
                            .doesNotContainPattern("(?i)\\b(overdue|due|deadline|remind(er)?|days left|late)\\b");
                }
            }
            assertThat(get(edition, reader)).bodyText().contains("6 人", "少于 5");
            assertThat(get(edition + "/figures.xlsx", reader)).hasStatusOk();
            assertThat(get(edition + "/rows.xlsx", reader)).hasStatus(403);
            assertThat(get("/reports/quality?" + year, reader)).hasStatus(403);
        }
        Actor other = r.people.getFirst().otherSchool();
        assertThat(get(edition, other)).hasStatus(404);
        assertThat(get(edition + "/rows?figure=BEGUN", other)).hasStatus(404);
        assertThat(get(edition + "/rows?figure=SELF_CHOSEN", r.school))
                .hasStatusOk()
                .bodyText()
                .contains("16.7 %");
        assertThat(get(edition + "/rows.xlsx", r.school)).hasStatusOk();
        assertThat(get("/reports/editions/x/y/z", operator)).hasStatus(404);
        assertThat(get("/api/v1/report-editions?year=2025", operator))
                .hasStatusOk()
                .bodyText()
                .contains("\"number\":1");
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(as(actor)).exchange();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, String form, Actor actor) {
        return mvc.post()
                .uri(path)
                .with(as(actor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }
}
