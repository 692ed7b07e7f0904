package org.siquan.app.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.People;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** School, enterprise and learner use the pages of pay; others see nothing. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class PayPagesTest {

    private static final String CSV_HEAD = "学生编号,月份,支付日期,金额（元）,付款户名,收款户名,收款账号,流水号,方式\n";

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Papers papers;

    @Autowired
    StartGate gate;

    @Autowired
    PayTerms terms;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;
    private PlacementFixture f;
    private PlacementId id;
    private String page;
    private Actor learner;

    @BeforeEach
    void aLearnerAtWork() {
        park = circles.loadVocational("pay-pages-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        id = new Payroom(placements, papers, gate, terms, transactions).running(f);
        page = "/placements/" + id + "/pay";
        learner = circles.learner(park, f.learner().value());
    }

    @Test
    void fromTheTermsToTheLearnersWordAndTheClosedCase() {
        assertThat(read("/placements/" + id, f.school())).contains(page, "实习报酬");
        assertThat(read("/pay", learner)).contains("还没有登记约定报酬");
        assertThat(read(page, f.school())).contains("登记约定报酬", "规则怎么说", "SX-18b");

        agree();
        assertThat(read("/", f.school())).contains("到期未付清");
        assertThat(read("/pay?state=OVERDUE", f.unit())).contains(f.learnerName(), "2,400.00");
        assertThat(redirect(post(page, payment("2000", "T1"), f.unit()))).endsWith("done=recorded");
        assertThat(redirect(post(page, payment("2000", "T1"), f.unit()))).endsWith("done=known");
        assertThat(redirect(post(page, payment("400", "T2").replace("payer=" + unit(), "payer=某公司"), f.unit())))
                .endsWith("done=recorded-case");

        String mine = read("/pay", learner);
        assertThat(mine).contains("已收到", "没收到", "反映问题");
        String answer = found(mine, "/pay/payments/[0-9a-f-]{36}/answer");
        redirect(post(answer, "version=1&answer=RECEIVED", learner));
        assertThat(post(answer, "version=1&answer=RECEIVED", learner)).hasStatus(409);
        assertThat(post(answer, "version=2&answer=PERHAPS", learner)).hasStatus(422);
        assertThat(read("/pay/payments?answer=RECEIVED", f.school())).contains(f.learnerName());

        redirect(post(page + "/charges", "kind=DEPOSIT&amount=500&day=2026-03-02&note=押金", f.school()));
        redirect(post(page + "/complaints", "kind=SAYS_LOW&words=太低", learner));
        String cases = read("/pay/cases?state=OPEN", f.school());
        assertThat(cases).contains("逾期未付清", "付款方不是实习单位", "收费或扣款", "反映报酬过低");
        assertThat(read("/pay/cases", f.unit())).contains("收费或扣款").doesNotContain("太低", ">反映报酬过低</a>");
        String late = found(read("/pay/cases?kind=LATE", f.school()), "/pay/cases/[0-9a-f-]{36}");
        assertThat(read(late, f.unit())).contains("逾期未付清", "SX-18e").doesNotContain("办结此事");
        redirect(post(late + "/said", "words=已补付", f.unit()));
        redirect(post(late + "/close", "version=1&outcome=EXPLAINED&words=已核对", f.school()));
        assertThat(read(late, f.school())).contains("有合理原因", "已核对").doesNotContain("办结此事");
        assertThat(post(late + "/said", "words=x", f.unit())).hasStatus(409);
        read(page, f.school());
        read(page, f.unit());
        read(page, learner);
    }

    @Test
    void everyPageIsCompleteInBothLanguages() {
        agree();
        redirect(post(page, payment("2400", "T1"), f.unit()));
        String one = found(read("/pay/cases", f.school()), "/pay/cases/[0-9a-f-]{36}");
        for (String path : List.of("/pay", page, "/pay/cases", one, "/pay/payments", "/pay/import")) {
            read(path + "?lang=en", f.school());
            read(path + "?lang=zh-CN", f.unit());
        }
        for (String path : List.of("/pay", page, one, "/pay/cases")) {
            read(path + "?lang=en", learner);
            read(path + "?lang=zh-CN", learner);
        }
        Actor authority = People.person(park, new OrgId("authority"), Role.COMMISSION);
        assertThat(read("/pay/cases", authority)).contains(f.learnerName()).doesNotContain("办结此事");
        assertThat(read(one, authority)).doesNotContain("记入过程", "办结此事");
        assertThat(read("/", authority)).doesNotContain("h-pay-waiting");
    }

    @Test
    void othersSeeNothing() {
        agree();
        redirect(post(page, payment("2400", "T1"), f.unit()));
        Actor stranger = f.otherSchool();
        Actor mentor = People.person(park, f.unit().org(), Role.MENTOR);
        String one = found(read("/pay/cases", f.school()), "/pay/cases/[0-9a-f-]{36}");

        assertThat(get(page, stranger)).hasStatus(404);
        assertThat(get(one, stranger)).hasStatus(404);
        assertThat(post(page, payment("1", "T9"), stranger)).hasStatus(404);
        assertThat(read("/pay", stranger)).doesNotContain(f.learnerName());
        assertThat(read("/pay/payments", stranger)).doesNotContain(f.learnerName());
        for (String path : List.of("/pay", page, "/pay/cases", "/pay/import", "/pay/return")) {
            assertThat(get(path, mentor)).as(path).hasStatus(403);
        }
        assertThat(get("/pay/return", f.school())).hasStatus(403);
        assertThat(get("/pay/return", People.person(park, f.unit().org(), Role.PARK)))
                .hasStatus(403);
    }

    @Test
    void whatIsTypedWronglyIsRefusedByName() {
        agree();
        assertThat(post(page, payment("2400", "T1").replace("2026-04-09", "2099-04-09"), f.unit()))
                .hasStatus(422)
                .bodyText()
                .contains("2099-04-09", "不晚于今天");
        assertThat(post(page, payment("-1", "T1"), f.unit())).hasStatus(422);
        assertThat(post(page, payment("9999999", "T1"), f.unit())).hasStatus(422);
        assertThat(post(page, payment("2400", "T1").replace("BANK", "GOODS"), f.unit()))
                .hasStatus(422);
        assertThat(post(page + "/terms", "from=2026-03-02&amount=2400&per=MONTH&day=40&source=x", f.school()))
                .hasStatus(422);
        assertThat(get("/placements/" + id + "/pay?done=<script>", f.school()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>");
    }

    @Test
    void aListOfPaymentsIsEnteredAsAWholeAndOnlyOnce() {
        agree();
        String csv = CSV_HEAD + row("2400.00", "A1", "𠮷" + f.learnerName()) + row("100", "A2", f.learnerName());

        String preview = body(upload(csv.getBytes(StandardCharsets.UTF_8), "支付.csv", f.unit()), 200);
        assertThat(preview).contains("新入账 2 笔", "1 笔的户名不符", "𠮷").doesNotContain("??");
        String confirm = found(preview, "name=\"upload\" value=\"([0-9a-f-]{36})\"");
        redirect(post("/pay/import/confirm", "upload=" + confirm, f.unit()));
        assertThat(post("/pay/import/confirm", "upload=" + confirm, f.unit())).hasStatus(409);
        assertThat(body(upload(csv.getBytes(StandardCharsets.UTF_8), "支付.csv", f.school()), 200))
                .contains("新入账 0 笔，已在账 2 笔");
        assertThat(read("/pay/payments", f.school())).contains("𠮷", "A1", "A2");

        String bad = CSV_HEAD
                + row("2400.00", "B1", f.learnerName())
                + row("-5", "B2", f.learnerName())
                + row("100", "B1", f.learnerName()).replace("2026-04-09", "2099-01-01")
                + row("100", "B4", f.learnerName()).replace("银行转账", "购物卡")
                + row("100", "B5", f.learnerName()).replace(f.learner().value(), "NOBODY");
        String faults = body(upload(bad.getBytes(StandardCharsets.UTF_8), "支付.csv", f.unit()), 422);
        assertThat(faults).contains("不是可用的金额", "2099-01-01", "购物卡", "NOBODY").doesNotContain("??");
        assertThat(read("/pay/payments", f.school()))
                .as("nothing is half-imported")
                .doesNotContain("B1");
        assertThat(get("/pay/sample.xlsx", f.unit())).hasStatusOk();
    }

    @Test
    void aFormulaIsRefusedOnImportAndNoneIsExported() throws IOException {
        agree();
        assertThat(body(upload(workbook(true), "支付.xlsx", f.unit()), 422)).contains("公式");
        assertThat(body(upload(workbook(false), "支付.xlsx", f.unit()), 200)).contains("新入账 1 笔");

        redirect(post(page, payment("2400", "T1"), f.unit()));
        byte[] sheet = get("/pay/payments.xlsx", f.school()).getResponse().getContentAsByteArray();
        assertThat(SheetRows.rows(sheet).get(1)).containsValue("T1").containsValue("2400.00");
        assertThat(get("/pay.xlsx", f.unit())).hasStatusOk();
        assertThat(get("/pay/cases.xlsx", f.unit())).hasStatusOk();
    }

    @Test
    void theEnterpriseSeesWhatLearnersCostAndReturn() {
        agree();
        redirect(post("/pay/return/costs", "kind=TRAINING&day=2026-02-20&amount=6000&note=岗前培训&number=V1", f.unit()));
        redirect(post("/pay/return/costs", "kind=TRAINING&day=2026-02-20&amount=6000&note=岗前培训&number=V1", f.unit()));
        redirect(post("/pay/return/costs", "kind=MENTOR&day=2026-03-31&amount=1200&hours=24&note=带教", f.unit()));
        assertThat(read("/pay/return", f.unit())).contains("填写右侧的假设后");
        redirect(post("/pay/return/assumption", "first=40&full=90&months=3&worth=6000", f.unit()));

        String account = read("/pay/return?lang=zh-CN", f.unit());
        assertThat(account)
                .contains("其他成本 7,200.00 元", "2026-06 起累计持平", "导师工时 24 小时", "SX-38", "每笔成本有凭证: 不符合", "在岗满 12 个月");
        assertThat(read("/pay/return?lang=en", f.unit())).contains("Even from 2026-06 on", "No promise");
        assertThat(post("/pay/return/assumption", "first=90&full=40&months=3&worth=6000", f.unit()))
                .hasStatus(422);
        Actor other = People.person(park, new OrgId("nobody"), Role.ENTERPRISE);
        assertThat(read("/pay/return", other)).doesNotContain("岗前培训", "6,000.00");
    }

    private void agree() {
        redirect(post(page + "/terms", "from=2026-03-02&amount=2400&per=MONTH&day=10&source=协议第4条", f.school()));
    }

    private String unit() {
        return transactions.as(f.school(), () -> placements.get(id)).names().unit();
    }

    private String payment(String yuan, String number) {
        return "month=2026-03&paid=2026-04-09&amount=%s&way=BANK&payer=%s&payee=%s&account=62220000&number=%s"
                .formatted(yuan, unit(), f.learnerName(), number);
    }

    private String row(String yuan, String number, String payee) {
        return "%s,2026-03,2026-04-09,%s,%s,%s,1234,%s,银行转账%n"
                .formatted(f.learner().value(), yuan, unit(), payee, number);
    }

    private byte[] workbook(boolean formula) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("支付");
            for (int column = 0; column < PaySheet.HEADINGS.size(); column++) {
                sheet.value(0, column, PaySheet.HEADINGS.get(column));
            }
            List<String> cells = List.of(
                    f.learner().value(), "2026-03", "2026-04-09", "2400", unit(), f.learnerName(), "1234", "X1", "现金");
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(1, column, cells.get(column));
            }
            if (formula) {
                sheet.formula(1, 3, "1200*2");
            }
        }
        return bytes.toByteArray();
    }

    private MvcTestResult upload(byte[] content, String name, Actor actor) {
        return mvc.post()
                .multipart()
                .uri("/pay/import")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(matcher.groupCount());
    }

    private static String body(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String read(String path, Actor actor) {
        String text = body(get(path, actor), 200);
        assertThat(text).as(path).doesNotContain("??");
        return text;
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(as(actor)).exchange();
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
