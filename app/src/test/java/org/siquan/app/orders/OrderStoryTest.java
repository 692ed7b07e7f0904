package org.siquan.app.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.OrderId;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.RegionZip;
import org.siquan.region.RegionZipReader;
import org.siquan.region.ZipRead;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An order from its draft into the registry and out of it again, and who is told of it on the way. */
@SiquanTest
@Tag("S4")
class OrderStoryTest {

    @Autowired
    Circles circles;

    @Autowired
    TalentOrders orders;

    @Autowired
    RegionData regions;

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

    @BeforeEach
    void load() {
        park = circles.load("orders-story");
        enterprise = Regions.person(park, Role.ENTERPRISE);
        operator = Regions.person(park, Role.PARK);
        school = Regions.person(park, Role.SCHOOL);
    }

    @Test
    void anEnterpriseDraftsPublishesAndTheRegistryHasIt() {
        String id = drafted(enterprise, form());
        assertThat(get(enterprise, "/orders/" + id)).contains("草稿", "ZP-1", "符合", "当前办理人：企业");
        assertThat(mvc.get().uri("/orders/" + id).with(as(stranger()))).hasStatus(404);
        assertThat(get(stranger(), "/orders")).doesNotContain(id);

        assertThat(post(enterprise, "/orders/" + id + "/publish", Map.of("version", "1")))
                .hasRedirectedUrl("/orders/" + id + "?done=published");

        var region = ActingAs.call(operator, regions::find).orElseThrow();
        var order = region.industry().orders().getLast();
        assertThat(order.id()).isEqualTo(new OrderId(id));
        assertThat(order.places()).isEqualTo(12);
        assertThat(region.industry().classes().getLast().majorCodes()).containsExactly("080901");
        assertThat(region.industry().posts().getLast().sameKindStaff()).isEqualTo(40);
        assertThat(get(stranger(), "/orders?q=" + id)).contains("已发布", "云边协同开发（演示）");
        assertThat(get(enterprise, "/orders/" + id)).contains("已发布");
        assertThat(audited("orders.published", "order:" + id)).isOne();
        assertThat(audited("industry.order-published", "order:" + id)).isOne();
        assertThat(ActingAs.call(enterprise, () -> orders.history(new OrderId(id))))
                .extracting(OrderStep::into)
                .containsExactly(OrderState.DRAFT, OrderState.PUBLISHED);

        Region again = readAgain(region);
        assertThat(again.contentHash()).as("the export keeps it").isEqualTo(region.contentHash());
        transactions.runAs(Regions.loader(park), () -> regions.replace(again));
        assertThat(get(enterprise, "/orders/" + id)).contains("已发布");
    }

    @Test
    void ordersOfTheRegistryThatNobodyMovedArePublished() {
        assertThat(get(school, "/orders?size=200&state=PUBLISHED")).contains("O001", "云岫·服务端开发（演示）");
        var first = ActingAs.call(operator, () -> orders.get(new OrderId("O001")));
        assertThat(first.state()).isEqualTo(OrderState.PUBLISHED);
        assertThat(first.places()).isEqualTo(17);

        assertThat(mvc.get().uri("/orders.xlsx").with(as(school))).hasStatusOk();
    }

    @Test
    void noOrderNamesSexRegistrationOrTypeOfUniversity() {
        for (String words : new String[] {"限男生", "本地户籍", "985 高校", "仅招女"}) {
            var form = form();
            form.put("conditions", words);
            assertThat(post(enterprise, "/orders/new", form))
                    .as(words)
                    .hasStatus(422)
                    .bodyText()
                    .contains("规则 ZP-1", "订单和岗位不得限定性别、民族、户籍或院校类型", "三严禁", words);
        }
        var post = form();
        post.put("post.0.zh", "男性质检员");
        assertThat(post(enterprise, "/orders/new", post))
                .hasStatus(422)
                .bodyText()
                .contains("ZP-1");

        String id = drafted(enterprise, form());
        assertThatThrownBy(() -> transactions.runAs(
                        enterprise,
                        () -> jdbc.sql(
                                        "update orders.draft set body = jsonb_set(body, '{conditions}', '\"仅招女生\"') where order_id = :id")
                                .param("id", id)
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("draft_bars_nobody");
    }

    @Test
    void whatIsNotDeclaredIsMissingAndStopsThePublication() {
        var form = form();
        form.remove("declared");
        String id = drafted(enterprise, form);

        assertThat(get(enterprise, "/orders/" + id)).contains("缺少事实");
        assertThat(post(enterprise, "/orders/" + id + "/publish", Map.of("version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("没有发布", "ZP-1", "订单限定性别、民族、户籍或院校类型");
        assertThat(ActingAs.call(enterprise, () -> orders.get(new OrderId(id))).state())
                .isEqualTo(OrderState.DRAFT);
    }

    @Test
    void aSchoolFillsInAndTheEnterpriseConfirmsBeforeItIsPublished() {
        var form = form();
        form.put("enterprise", "E01");
        String id = drafted(school, form);
        assertThat(get(school, "/orders/" + id)).contains("企业确认后才能发布").doesNotContain(">发布<");
        assertThat(mvc.get().uri("/orders/" + id).with(as(People.person(park, new OrgId("HH"), Role.SCHOOL))))
                .hasStatus(404);

        assertThat(post(operator, "/orders/" + id + "/publish", Map.of("version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("企业确认后才能发布");
        assertThat(post(school, "/orders/" + id + "/publish", Map.of("version", "1")))
                .hasStatus(403);
        assertThat(post(enterprise, "/orders/" + id + "/confirm", Map.of("version", "1")))
                .hasStatus3xxRedirection();
        form.put("places", "11");
        form.put("class.0.most", "11");
        form.put("version", "2");
        assertThat(post(school, "/orders/" + id + "/draft", form)).hasStatus3xxRedirection();
        assertThat(post(enterprise, "/orders/" + id + "/publish", Map.of("version", "3")))
                .as("what the school changed afterwards has to be confirmed again")
                .hasStatus(422);
        post(enterprise, "/orders/" + id + "/confirm", Map.of("version", "3"));
        assertThat(post(enterprise, "/orders/" + id + "/publish", Map.of("version", "4")))
                .hasStatus3xxRedirection();
    }

    @Test
    void everyFaultOfTheFormStandsBesideItsField() {
        var form = form();
        form.put("places", "viele");
        assertThat(post(enterprise, "/orders/new", form))
                .hasStatus(422)
                .bodyText()
                .contains("这里要填整数", "value=\"viele\"");

        form.putAll(Map.of("places", "5", "occupation", "9-99", "site", "X", "ends", "2020-01-01"));
        form.put("class.0.majors", "999999");
        form.put("share.0.clause", "");
        assertThat(post(enterprise, "/orders/new", form))
                .hasStatus(422)
                .bodyText()
                .contains("没有“9-99”", "没有这个地点", "各班开班至少共需 6 人", "结束要晚于开始", "没有专业 999999", "请写明协议和条款");
    }

    @Test
    void withdrawingShowsWhatHangsOnItAndThenNothingIsOfferedAnyMore() {
        assertThat(get(operator, "/orders/O002/withdraw")).contains("撤回的影响", "软件测试班", "12");
        long version =
                ActingAs.call(operator, () -> orders.get(new OrderId("O002")).version());
        assertThat(post(operator, "/orders/O002/withdraw", Map.of("version", "" + version, "reason", "停产")))
                .hasRedirectedUrl("/orders/O002/withdraw?blank");
        assertThat(post(
                        operator,
                        "/orders/O002/withdraw",
                        Map.of("version", "" + version, "reason", "停产", "sure", "true")))
                .hasRedirectedUrl("/orders/O002?done=withdrawn");

        var region = ActingAs.call(operator, regions::find).orElseThrow();
        var order = region.industry().orders().stream()
                .filter(o -> o.id().value().equals("O002"))
                .findFirst()
                .orElseThrow();
        assertThat(order.places()).isZero();
        readAgain(region);
        assertThat(get(operator, "/orders/O002")).contains("已撤回", "停产");
        assertThat(ActingAs.call(operator, () -> orders.get(new OrderId("O002")))
                        .places())
                .as("what was promised stays known")
                .isEqualTo(12);
    }

    @Test
    void illegalMovesAreRefusedWithWhatIsLegalAndAnOlderVersionToo() {
        long version =
                ActingAs.call(operator, () -> orders.get(new OrderId("O003")).version());

        assertThat(post(operator, "/orders/O003/move", Map.of("into", "COMPLETED", "version", "" + version)))
                .hasStatus(409)
                .bodyText()
                .contains("接下来只能进入双选或撤回");
        assertThat(post(operator, "/orders/O003/move?lang=en", Map.of("into", "CLOSED", "version", "" + version)))
                .hasStatus(409)
                .bodyText()
                .contains("it can go into a round or be withdrawn");
        assertThat(post(operator, "/orders/O003/move", Map.of("into", "IN_ROUND", "version", "" + version)))
                .hasStatus3xxRedirection();
        assertThat(post(operator, "/orders/O003/move", Map.of("into", "CONFIRMED", "version", "" + version)))
                .hasStatus(409);
        ActingAs.run(operator, () -> orders.move(new OrderId("O003"), OrderState.CONFIRMED, version + 1, ""));
        assertThatThrownBy(() -> ActingAs.run(
                        operator, () -> orders.move(new OrderId("O003"), OrderState.CLASS_OPENED, version + 2, "")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("orders-no-contract");
    }

    @Test
    void strangersNeitherMoveNorWithdrawNorEdit() {
        String id = drafted(enterprise, form());
        for (String path : new String[] {"/publish", "/withdraw", "/draft", "/confirm"}) {
            var form = form();
            form.putAll(Map.of("version", "1", "reason", "x", "sure", "true"));
            assertThat(post(stranger(), "/orders/" + id + path, form)).as(path).hasStatus(404);
        }
        assertThat(mvc.get().uri("/orders/O001/withdraw").with(as(stranger()))).hasStatus(404);
        assertThat(audited("access.refused", "order:O001")).isZero();
        assertThat(post(stranger(), "/orders/O001/withdraw", Map.of("version", "1", "reason", "x", "sure", "true")))
                .hasStatus(404);
        assertThat(audited("access.refused", "order:O001")).isPositive();
        assertThat(mvc.get().uri("/orders/" + id).with(as(Regions.person(park, Role.MENTOR))))
                .as("a mentor of the same enterprise reads no draft")
                .hasStatus(404);
    }

    /** What an import makes of the export; every fault of the file set fails the test. */
    private static Region readAgain(Region region) {
        if (RegionZipReader.open(RegionZip.write(region)) instanceof ZipRead.Opened opened
                && RegionReader.read(opened.files(), Catalogue.load()) instanceof RegionRead.Accepted accepted) {
            return accepted.region();
        }
        throw new AssertionError("the export is refused");
    }

    /** A draft that is in order. */
    private static Map<String, String> form() {
        Map<String, String> form = new TreeMap<>();
        form.putAll(Map.of(
                "zh",
                "云边协同开发（演示）",
                "occupation",
                "2-02-10-03",
                "site",
                "S-GA1",
                "places",
                "12",
                "starts",
                "2026-09-01",
                "ends",
                "2027-06-30",
                "monthly",
                "4200",
                "same",
                "5000",
                "declared",
                "on"));
        form.put("conditions", "有课程设计经历");
        form.putAll(
                Map.of("class.0.zh", "云边班", "class.0.majors", "080901", "class.0.least", "6", "class.0.most", "12"));
        form.put("class.0.patterns", "A B");
        form.putAll(Map.of("need.0.id", "IT-001", "need.0.depth", "2"));
        form.putAll(Map.of("post.0.zh", "云边开发岗", "post.0.occupation", "2-02-10-03", "post.0.site", "S-GA1"));
        form.putAll(Map.of("post.0.capacity", "6", "post.0.staff", "40", "post.0.hours", "8"));
        form.putAll(Map.of("share.0.province", "冀", "share.0.least", "2", "share.0.most", "8"));
        form.put("share.0.clause", "三地合作备忘录（演示）第三条");
        return form;
    }

    private String drafted(Actor actor, Map<String, String> form) {
        var answer = post(actor, "/orders/new", form);
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replaceAll("/orders/(.*)\\?.*", "$1");
    }

    private Actor stranger() {
        return People.person(park, new OrgId("E02"), Role.ENTERPRISE);
    }

    private MvcTestResult post(Actor actor, String uri, Map<String, String> form) {
        var request = mvc.post().uri(uri).with(as(actor)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String get(Actor actor, String uri) {
        var answer = mvc.get().uri(uri).with(as(actor)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long audited(String action, String subject) {
        return transactions.as(
                Regions.loader(park),
                () -> jdbc.sql(
                                "select count(*) from platform.audit_entry where park_id = platform.park() and action = :action and subject = :subject")
                        .param("action", action)
                        .param("subject", subject)
                        .query(Long.class)
                        .single());
    }
}
