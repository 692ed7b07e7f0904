package org.siquan.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.PipelineRegion;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.region.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A planner compares what-ifs, decides, files, and imports what the authorities approved and who came. */
@SiquanTest
@Tag("S3")
class SeatAdvicePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SeatAdvice advice;

    @Autowired
    Jobs jobs;

    @Autowired
    RegionData data;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    private String today;
    private Actor operator;
    private Actor authority;

    @BeforeEach
    void aParkWithTheDemonstrationsData() {
        today = LocalDate.now(clock).toString();
        var park = new ParkId("intake-" + UUID.randomUUID().toString().substring(0, 8));
        operator = People.person(park, new OrgId("park"), Role.PARK);
        authority = People.person(park, new OrgId("authority"), Role.COMMISSION);
        transactions.runAs(Actor.system("test", park), () -> {
            organisations.save(new Organisations.Park(park, "园", "Park", false));
            data.replace(Regions.DEMONSTRATION);
        });
    }

    @Test
    void aLimitThatIsChangedIsASecondScenarioWithItsPriceAndGap() {
        String round = begun();

        assertThat(page(round)).hasStatusOk().bodyText().contains("基准方案", "总规模").doesNotContain("??");
        String changed = redirect(post(round + "/limit", "base=1&limit=total:2027&low=false&units=1500"));
        await(changed);

        assertThat(changed).isEqualTo(round + "?s=2");
        assertThat(page(changed))
                .bodyText()
                .contains("总规模", "→ 1,500", "对比方案 1", "已改")
                .doesNotContain("??");
        List<Scenario> scenarios = scenarios(round);
        Scenario.Outcome.Planned before =
                Objects.requireNonNull(scenarios.getFirst().planned());
        Scenario.Outcome.Planned after = Objects.requireNonNull(scenarios.get(1).planned());
        assertThat(after.cost()).isGreaterThan(before.bound());
        assertThat(after.gap()).isLessThan(0.005);
        assertThat(after.prices())
                .as("limits solved again one unit looser and tighter")
                .isNotEmpty();
        for (String view : List.of("seats&with=1", "charts", "record")) {
            assertThat(page(changed + "&view=" + view)).hasStatusOk().bodyText().doesNotContain("??");
            assertThat(page(changed + "&lang=en&view=" + view))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        page("/intake?lang=zh-CN");
    }

    @Test
    void aPlanIsComparedWithOtherWaysToPlanWhenSomebodyAsks() {
        String round = begun();
        assertThat(page(round + "?view=risk&s=1")).bodyText().contains("开始比较").doesNotContain("??");
        assertThat(get(round + "?view=risk&s=1", authority))
                .bodyText()
                .contains("还没有比较")
                .doesNotContain("开始比较");
        assertThat(post(round + "/compare", "scenario=1", authority)).hasStatus(403);
        assertThat(post(round + "/compare", "scenario=9")).hasStatus(404);

        String asked = redirect(post(round + "/compare", "scenario=1"));
        over(Objects.requireNonNull(scenarios(round).getFirst().comparing()));

        Comparison found = Objects.requireNonNull(scenarios(round).getFirst().comparison());
        assertThat(found.robust().robustTail())
                .isLessThanOrEqualTo(found.robust().tail() + 1e-6);
        assertThat(found.demand()).extracting(Comparison.Demand::factor).containsExactly(0.8, 1.2);
        assertThat(page(asked))
                .bodyText()
                .contains("看重最坏一成情景", "需求是预测的 80 %", "事先知道未来")
                .doesNotContain("??", "NaN");
        assertThat(page(asked + "&lang=en"))
                .bodyText()
                .contains("With the future known", "worst tenth")
                .doesNotContain("??");
        page("/intake?lang=zh-CN");
    }

    @Test
    void limitsThatContradictEachOtherAreNamedWithTheLeastThatMustGiveWay() {
        String round = begun();

        String changed = redirect(post(round + "/limit", "base=1&limit=total:2027&low=false&units=10"));
        await(changed);

        assertThat(page(changed)).bodyText().contains("限制互相矛盾", "须放宽").doesNotContain("??");
    }

    @Test
    void aNewPlantIsEnteredWithItsReason() {
        String round = begun();
        var cell = basis(round).problem().cells().getFirst();

        String changed = redirect(post(
                round + "/shock",
                "base=1&series=%s|%s&first=2030&last=2034&openings=400&why=二期厂房投产"
                        .formatted(cell.occupation(), cell.zone())));
        await(changed);
        String more = redirect(post(round + "/demand", "base=2&percent=120"));
        await(more);

        assertThat(page(more)).bodyText().contains("二期厂房投产", "需求按预测的 120%").doesNotContain("??");
        assertThat(scenarios(round).get(2).changes().shocks()).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedWithTheReason() {
        String round = begun();

        assertThat(post(round + "/limit", "base=1&limit=nothing:2027&units=3"))
                .hasStatus(422)
                .bodyText()
                .contains("没有限制 nothing:2027");
        assertThat(post(round + "/limit", "base=1&limit=total:2027&units=-3")).hasStatus(422);
        assertThat(post(round + "/limit", "base=9&limit=total:2027&units=3")).hasStatus(404);
        assertThat(post(round + "/demand", "base=1&percent=0")).hasStatus(422);
        assertThat(post(round + "/shock", "base=1&series=x|y&first=2030&last=2031&openings=4&why=z"))
                .hasStatus(422)
                .bodyText()
                .contains("没有专业培养");
        assertThat(post("/intake", "years=40")).hasStatus(422).bodyText().contains("1 到 6");
        assertThat(scenarios(round)).hasSize(1);
    }

    @Test
    void aRoundGoesFromDraftToTheRosterAndBoundsTheNextOne() {
        String round = begun();
        String file = "专业点编号,年份,批准名额\n"
                + programmes()
                        .map(p -> p.id().value() + ",2027," + p.approvedPlaces())
                        .collect(Collectors.joining("\n"));

        assertThat(post(round + "/file", "version=1&day=" + today))
                .as("not yet advised")
                .hasStatus(409);
        redirect(post(round + "/advise", "version=1&scenario=1&reason=三地会商"));
        assertThat(post(round + "/limit", "base=1&limit=total:2027&units=1500"))
                .as("advised")
                .hasStatus(409);
        assertThat(post(round + "/file", "version=2&day=2090-01-01"))
                .as("tomorrow")
                .hasStatus(422);
        redirect(post(round + "/file", "version=2&day=" + today + "&letter=园函〔2026〕7 号"));
        assertThat(handIn(round, "APPROVED", "专业点编号,批准名额\nNOBODY,3\n"))
                .hasStatus(422)
                .bodyText()
                .contains("没有编号为 NOBODY 的专业点", "没有写入任何内容");
        redirect(handIn(round, "APPROVED", file));
        assertThat(page(round + "?view=record")).bodyText().contains("确认 31 个专业点的批准计划");
        assertThat(post(round + "/settle", "version=3&into=APPROVED&day=" + today))
                .as("without a document")
                .hasStatus(422);
        redirect(post(round + "/settle", "version=3&into=APPROVED&document=京教计〔2026〕5 号&day=" + today));
        redirect(handIn(round, "ENROLLED", "专业点编号,报到人数\nG01,77\n"));
        redirect(post(round + "/settle", "version=4&into=ENROLLED&day=" + today));

        assertThat(page("/intake")).bodyText().contains("京教计〔2026〕5 号", "已录取报到");
        String next = begun();
        assertThat(basis(next).problem().firstYear()).as("2027 is settled").isEqualTo(2028);
        List<Programme> all = programmes().toList();
        for (int o = 0; o < all.size(); o++) {
            assertThat(basis(next).problem().offerings().get(o).enrolled())
                    .containsEntry(
                            2027,
                            all.get(o).id().value().equals("G01")
                                    ? 77
                                    : all.get(o).approvedPlaces());
        }
        assertThat(scenarios(next).getFirst().planned()).isNotNull();
    }

    @Test
    void theAuthorityReadsAndCommentsAndNobodyElseSeesIt() {
        String round = begun();

        assertThat(get(round, authority)).hasStatusOk().bodyText().doesNotContain("inline-try");
        assertThat(post(round + "/comments", "scenario=1&text=固安的名额偏多", authority))
                .hasStatus3xxRedirection();
        assertThat(page(round + "?view=record")).bodyText().contains("固安的名额偏多");
        assertThat(post(round + "/advise", "version=1&scenario=1&reason=x", authority))
                .hasStatus(403);
        assertThat(get(round, People.person(operator.park(), new OrgId("YQ"), Role.SCHOOL)))
                .hasStatus(403);
        assertThat(get(round, People.person(Role.PARK))).as("another park").hasStatus(404);
    }

    @Test
    void theReportIsAPageAndAWorkbook() {
        String round = begun();

        assertThat(page(round + "/report?s=1")).hasStatusOk().bodyText().contains("招生计划建议 2027–2030", "这份建议不知道什么");
        assertThat(page(round + "/report.xlsx?s=1")).hasStatusOk();
        assertThat(page(round + "/plan.xlsx?s=1")).hasStatusOk();
        assertThat(page(round + "/sample.xlsx?into=APPROVED"))
                .as("nothing advised")
                .hasStatus(409);
    }

    @Test
    void aSchoolReadsItsOwnSeatsOnceTheyAreAdvised() {
        String round = begun();
        Programme own = programmes().findFirst().orElseThrow();
        Programme other = programmes()
                .filter(p -> !p.institution().equals(own.institution()))
                .findFirst()
                .orElseThrow();
        Actor school =
                People.person(operator.park(), new OrgId(own.institution().value()), Role.SCHOOL);

        assertThat(get("/intake/own", school)).hasStatusOk().bodyText().contains("还没有给出涉及本校的建议");
        redirect(post(round + "/advise", "version=1&scenario=1&reason=三地会商"));

        assertThat(get("/intake/own", school))
                .bodyText()
                .contains(own.id().value(), "建议 2027")
                .doesNotContain(other.id().value(), "??");
        assertThat(get("/intake/own?lang=en", school))
                .bodyText()
                .contains("Advised 2027")
                .doesNotContain("??");
        get("/intake/own?lang=zh-CN", school);
        assertThat(get(round, school)).as("the workspace").hasStatus(403);
        assertThat(get("/intake/own", operator)).hasStatus(403);
    }

    @Test
    void aPipelineIsShownFromTheSchoolOverTheCollegeIntoWork() {
        String round = begun();

        Scenario.Outcome.Planned planned =
                Objects.requireNonNull(scenarios(round).getFirst().planned());
        assertThat(planned.gap()).isLessThan(0.005);
        assertThat(org.siquan.engine.intake.plan.verify.IntakeVerifier.verify(
                        basis(round).problem(), planned.plan()))
                .isEmpty();
        assertThat(page(round + "?view=charts"))
                .hasStatusOk()
                .bodyText()
                .contains("其中升学", "2030 年升学", "升学后 2032 年毕业", "升学后 2034 年毕业", "合计", "入学 → 毕业 → 升学")
                .containsPattern("203[1-5] 年各产业链的需求与毕业生")
                .doesNotContain("??", "NaN", "2036 年各产业链", "2037 年各产业链");
        assertThat(page(round + "?view=charts&lang=en"))
                .bodyText()
                .contains("of these going on", "go on 2030", "graduate again 2032")
                .doesNotContain("??");
        assertThat(page(round + "?view=limits&kind=feeder&lang=zh-CN"))
                .bodyText()
                .contains("2027 年 贯通生源上限 物联网应用技术")
                .doesNotContain("??");
    }

    @Test
    void withoutPipelinesTheCohortsHaveNoColumnForThem() {
        transactions.runAs(Actor.system("test", operator.park()), () -> data.replace(PipelineRegion.none()));

        assertThat(page(begun() + "?view=charts"))
                .bodyText()
                .contains("到产业链就业", "合计", "2031")
                .doesNotContain("其中升学", "升学后");
    }

    @Test
    void theBackTestSaysWhereTheForecastFails() {
        assertThat(page("/intake/back-test"))
                .hasStatusOk()
                .bodyText()
                .contains("提前 1 个季度", "固安园区", "不如照搬去年", "MASE")
                .doesNotContain("??", "NaN");
        assertThat(page("/intake/back-test?lang=en"))
                .bodyText()
                .contains("worse than last year’s value")
                .doesNotContain("??");
        page("/intake?lang=zh-CN");
    }

    private static java.util.stream.Stream<Programme> programmes() {
        return Regions.DEMONSTRATION.education().programmes().stream();
    }

    /** Starts a round and waits until it is there. */
    private String begun() {
        String starting = redirect(post("/intake", "years=4"));
        UUID job = UUID.fromString(starting.substring(starting.lastIndexOf('/') + 1));
        over(new JobId(job));
        return redirect(page(starting));
    }

    private void await(String scenario) {
        int number = Integer.parseInt(scenario.substring(scenario.indexOf("s=") + 2));
        over(Objects.requireNonNull(scenarios(scenario.substring(0, scenario.indexOf('?')))
                .get(number - 1)
                .job()));
    }

    private void over(JobId job) {
        long stop = System.nanoTime() + 60_000_000_000L;
        JobState state = state(job);
        while (!state.status().over() && System.nanoTime() < stop) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            state = state(job);
        }
        assertThat(state.problem()).isNull();
        assertThat(state.status().over()).isTrue();
    }

    private JobState state(JobId job) {
        return ActingAs.call(operator, () -> jobs.find(job)).orElseThrow();
    }

    private List<Scenario> scenarios(String round) {
        return ActingAs.call(operator, () -> advice.listScenarios(id(round)));
    }

    private org.siquan.year.intake.AdviceBasis basis(String round) {
        return ActingAs.call(operator, () -> advice.basis(id(round)));
    }

    private static AdviceId id(String round) {
        return AdviceId.of(round.substring("/intake/".length()));
    }

    private MvcTestResult page(String path) {
        return get(path, operator);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(String path, String form) {
        return post(path, form, operator);
    }

    private MvcTestResult post(String path, String form, Actor actor) {
        var request = mvc.post().uri(path).with(as(actor)).with(csrf());
        for (String pair : form.split("&", -1)) {
            request = request.param(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return request.exchange();
    }

    private MvcTestResult handIn(String round, String into, String csv) {
        return mvc.post()
                .uri(round + "/hand-in")
                .multipart()
                .file(new MockMultipartFile("file", "plan.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("into", into)
                .with(as(operator))
                .with(csrf())
                .exchange();
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }
}
