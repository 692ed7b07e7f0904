package org.siquan.app.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.orders.Fulfilment.Step;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What is written down about a published order: contracts, amendments, and what became of its places. */
@SiquanTest
@Tag("S4")
class OrderPapersTest {

    private static final OrderId ORDER = new OrderId("O001");
    private static final OrgId SCHOOL = new OrgId("YQ");

    @Autowired
    Circles circles;

    @Autowired
    TalentOrders orders;

    @Autowired
    Contracts contracts;

    @Autowired
    Amendments amendments;

    @Autowired
    Fulfilment fulfilment;

    @Autowired
    PublishedOrders registry;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;
    private Actor enterprise;
    private Actor operator;
    private Actor school;
    private Actor otherSchool;

    @BeforeEach
    void load() {
        park = circles.load("orders-papers-" + UUID.randomUUID().toString().substring(0, 8));
        enterprise = Regions.person(park, Role.ENTERPRISE);
        operator = Regions.person(park, Role.PARK);
        school = People.person(park, SCHOOL, Role.SCHOOL);
        otherSchool = People.person(park, new OrgId("HH"), Role.SCHOOL);
    }

    @Test
    void aContractIsPrintedAndItsBytesLeadBackToIt() throws Exception {
        assertThat(post(enterprise, "/orders/O001/contracts", Map.of("school", "YQ")))
                .hasRedirectedUrl("/orders/O001?done=contract");
        Contract contract = ActingAs.call(school, () -> contracts.list(ORDER)).getFirst();
        byte[] file = bytes(school, "/orders/contracts/" + contract.sha256() + "/file");

        assertThat(contracts.hash(file)).isEqualTo(contract.sha256());
        try (var reader = new PdfReader(file)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", ""))
                    .contains("订单培养协议", "O001-YQ-V1", "服务端开发班", "第二十八条", "4150");
        }
        assertThat(check(school, file)).hasStatusOk().bodyText().contains("文件与签发时一致", "O001-YQ-V1");
        assertThat(page(school, "/orders/contracts?number=O001-YQ-V1")).contains(contract.sha256());
        file[file.length / 2] ^= 1;
        assertThat(check(school, file)).hasStatus(422).bodyText().contains("没有校验值相同的协议");
    }

    @Test
    void onlyThePartiesFindAContractAndNobodyChangesOne() {
        Contract contract = ActingAs.call(enterprise, () -> contracts.make(ORDER, SCHOOL));

        for (Actor stranger : List.of(otherSchool, stranger())) {
            assertThat(mvc.get().uri("/orders/contracts/" + contract.sha256()).with(as(stranger)))
                    .hasStatus(404);
            assertThat(mvc.get()
                            .uri("/orders/contracts/" + contract.sha256() + "/file")
                            .with(as(stranger)))
                    .hasStatus(404);
            assertThat(page(stranger, "/orders/O001")).doesNotContain(contract.sha256());
        }
        assertThat(post(stranger(), "/orders/O001/contracts", Map.of("school", "YQ")))
                .hasStatus(404);
        assertThatThrownBy(() -> transactions.runAs(
                        operator, () -> jdbc.sql("delete from orders.contract").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aCharacterThatNoFontPrintsIsNamedAndNoContractIsMade() {
        transactions.runAs(
                operator,
                () -> jdbc.sql(
                                "update industry.talent_order set conditions = '会画😀图', version = nextval('industry.version') where park_id = platform.park() and order_id = 'O001'")
                        .update());

        assertThat(post(enterprise, "/orders/O001/contracts", Map.of("school", "YQ")))
                .hasStatus(422)
                .bodyText()
                .contains("😀 (U+1F600)");
        assertThat(ActingAs.call(enterprise, () -> contracts.list(ORDER))).isEmpty();
    }

    @Test
    void anAmendmentIsLookedAtThenDoneAndTheOldContractStays() {
        ActingAs.call(enterprise, () -> contracts.make(ORDER, SCHOOL));
        long version = ActingAs.call(enterprise, () -> orders.get(ORDER).version());

        var looked = post(
                enterprise,
                "/orders/O001/amend",
                Map.of("version", "" + version, "places", "15", "monthly", "4300", "same", "4950", "reason", "产线调整"));
        assertThat(looked).hasRedirectedUrl("/orders/O001/amendments/1");
        assertThat(page(enterprise, "/orders/O001/amendments/1")).contains("调整影响", "产线调整", "17", "15", "86%");
        assertThat(ActingAs.call(operator, () -> transactions.inCurrent(() -> registry.find(ORDER)))
                        .orElseThrow()
                        .order()
                        .places())
                .as("nothing is done before it is accepted")
                .isEqualTo(17);
        assertThat(post(enterprise, "/orders/O001/amendments/1/apply", Map.of()))
                .hasStatus3xxRedirection();

        var order = ActingAs.call(operator, () -> transactions.inCurrent(() -> registry.find(ORDER)))
                .orElseThrow()
                .order();
        assertThat(order.places()).isEqualTo(15);
        assertThat(order.monthlyYuan()).isEqualTo(4300);
        assertThat(ActingAs.call(school, () -> contracts.list(ORDER)))
                .extracting(Contract::number, Contract::latest)
                .containsExactlyInAnyOrder(tuple("O001-YQ-V2", true), tuple("O001-YQ-V1", false));
        assertThat(post(enterprise, "/orders/O001/amendments/1/apply", Map.of()))
                .hasStatus(409);
        assertThat(mvc.get().uri("/orders/O001/amendments/1").with(as(stranger())))
                .hasStatus(404);
        assertThat(ActingAs.call(stranger(), () -> amendments.list(ORDER))).isEmpty();
    }

    @Test
    void noAmendmentTakesAPlaceThatSomebodyHas() {
        for (int learner = 1; learner <= 9; learner++) {
            recorded(school, "L" + learner, Step.MATCHED, "2026-03-01");
        }
        var fewer = new Amendment.Terms(8, null, null, 4150, 4950);
        long version = ActingAs.call(enterprise, () -> orders.get(ORDER).version());
        int number = ActingAs.call(enterprise, () -> amendments.propose(ORDER, version, fewer, "减产"));

        assertThat(page(enterprise, "/orders/O001/amendments/" + number))
                .contains("不能少于已入班的 9 人")
                .doesNotContain("使修改生效");
        assertThat(post(enterprise, "/orders/O001/amendments/" + number + "/apply", Map.of()))
                .hasStatus(409);
        assertThatThrownBy(() -> ActingAs.call(enterprise, () -> amendments.propose(ORDER, version, fewer, "再减")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("orders-amend-open");
        assertThat(post(enterprise, "/orders/O001/amendments/" + number + "/drop", Map.of()))
                .hasStatus3xxRedirection();
    }

    @Test
    void theAccountCountsEachLearnerOnceAndInOrder() {
        assertThat(recorded(school, "L1", Step.STARTED, "2026-03-01")).isEqualTo(new Fulfilment.Refused("order"));
        assertThat(recorded(school, "L1", Step.MATCHED, "2025-03-01")).isInstanceOf(Fulfilment.Recorded.class);
        assertThat(recorded(school, "L1", Step.MATCHED, "2025-04-01"))
                .isEqualTo(new Fulfilment.Known(LocalDate.of(2025, 3, 1)));
        assertThat(recorded(school, "L2", Step.MATCHED, "2025-03-01")).isInstanceOf(Fulfilment.Recorded.class);
        assertThat(recorded(enterprise, "L1", Step.STARTED, "2025-02-01")).isEqualTo(new Fulfilment.Refused("before"));
        assertThat(recorded(enterprise, "L1", Step.STARTED, "2999-01-01")).isEqualTo(new Fulfilment.Refused("future"));
        assertThat(recorded(enterprise, "L1", Step.STARTED, "2025-03-02")).isInstanceOf(Fulfilment.Recorded.class);
        assertThat(recorded(enterprise, "L1", Step.FINISHED, "2025-06-01")).isInstanceOf(Fulfilment.Recorded.class);
        assertThat(recorded(enterprise, "L1", Step.HIRED, "2025-07-01")).isInstanceOf(Fulfilment.Recorded.class);
        assertThat(recorded(enterprise, "L1", Step.STAYED_6, "2025-12-31")).isEqualTo(new Fulfilment.Refused("early"));
        assertThat(recorded(enterprise, "L1", Step.STAYED_6, "2026-01-01")).isInstanceOf(Fulfilment.Recorded.class);

        var account = ActingAs.call(enterprise, () -> fulfilment.account(ORDER));
        assertThat(account.promised()).isEqualTo(17);
        assertThat(account.lines())
                .extracting(Fulfilment.Line::learners, Fulfilment.Line::ofPromised, Fulfilment.Line::ofBefore)
                .containsExactly(
                        tuple(2, 11, 11),
                        tuple(1, 5, 50),
                        tuple(1, 5, 100),
                        tuple(1, 5, 100),
                        tuple(1, 5, 100),
                        tuple(0, 0, 0));
        assertThat(page(enterprise, "/orders/O001/account")).contains("履约账", "L1", "在岗满 6 个月");
    }

    @Test
    void learnersAreSeenByTheirSchoolAndTheirEnterpriseOnly() {
        recorded(school, "L-OWN", Step.MATCHED, "2026-03-01");

        assertThat(page(school, "/orders/O001/account")).contains("L-OWN", "本校学生");
        assertThat(page(enterprise, "/orders/O001/account")).contains("L-OWN");
        assertThat(page(operator, "/orders/O001/account")).contains("L-OWN");
        assertThat(page(otherSchool, "/orders/O001/account")).doesNotContain("L-OWN");
        assertThat(page(stranger(), "/orders/O001/account")).doesNotContain("L-OWN");
        assertThat(ActingAs.call(otherSchool, () -> fulfilment.account(ORDER)).reached(Step.MATCHED))
                .isZero();
        assertThat(recorded(otherSchool, "L-OWN", Step.MATCHED, "2026-03-01"))
                .as("not even that the learner is known")
                .isEqualTo(new Fulfilment.Refused("other-school"));
        assertThat(post(
                        stranger(),
                        "/orders/O001/account",
                        Map.of(
                                "learner",
                                "L9",
                                "school",
                                "YQ",
                                "step",
                                "MATCHED",
                                "day",
                                "2026-03-01",
                                "evidence",
                                "x")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/orders/O001/account").with(as(Regions.person(park, Role.LEARNER))))
                .hasStatus(403);
    }

    @Test
    void aClassOpensOnceThereIsAContract() {
        OrderId order = new OrderId("O001");
        long version = ActingAs.call(operator, () -> orders.get(order).version());
        ActingAs.run(operator, () -> {
            orders.move(order, OrderState.IN_ROUND, version, "");
            orders.move(order, OrderState.CONFIRMED, version + 1, "");
            contracts.make(order, SCHOOL);
            orders.move(order, OrderState.CLASS_OPENED, version + 2, "");
            orders.move(order, OrderState.COMPLETED, version + 3, "");
            orders.move(order, OrderState.CLOSED, version + 4, "");
        });

        assertThat(ActingAs.call(operator, () -> orders.history(order)))
                .extracting(OrderStep::into)
                .containsExactly(
                        OrderState.IN_ROUND,
                        OrderState.CONFIRMED,
                        OrderState.CLASS_OPENED,
                        OrderState.COMPLETED,
                        OrderState.CLOSED);
        assertThat(page(operator, "/orders/O001")).contains("已关闭");
        assertThat(page(school, "/orders/O001?lang=en")).contains("Closed").doesNotContain("??");
    }

    private Fulfilment.Outcome recorded(Actor actor, String learner, Step step, String day) {
        OrgId of = actor.is(Role.SCHOOL) ? actor.org() : SCHOOL;
        return ActingAs.call(
                actor,
                () -> fulfilment.record(new Fulfilment.Entry(
                        ORDER, new LearnerId(learner), of, step, LocalDate.parse(day), "名册第 3 页")));
    }

    private Actor stranger() {
        return People.person(park, new OrgId("E02"), Role.ENTERPRISE);
    }

    private MvcTestResult check(Actor actor, byte[] file) {
        return mvc.perform(MockMvcRequestBuilders.multipart("/orders/contracts/check")
                .file(new MockMultipartFile("file", "x.pdf", "application/pdf", file))
                .with(as(actor))
                .with(csrf()));
    }

    private MvcTestResult post(Actor actor, String uri, Map<String, String> form) {
        var request = mvc.post().uri(uri).with(as(actor)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private byte[] bytes(Actor actor, String uri) {
        var answer = mvc.get().uri(uri).with(as(actor)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String page(Actor actor, String uri) {
        return new String(bytes(actor, uri), StandardCharsets.UTF_8);
    }
}
