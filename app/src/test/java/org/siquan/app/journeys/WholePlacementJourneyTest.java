package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;
import static org.siquan.app.journeys.OwnRegion.ENTERPRISE;
import static org.siquan.app.journeys.OwnRegion.LEARNER;
import static org.siquan.app.journeys.OwnRegion.LEARNER_NAME;
import static org.siquan.app.journeys.OwnRegion.SCHOOL;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Gateways;
import org.siquan.app.platform.Sha256;
import org.siquan.catalogue.Catalogue;
import org.siquan.year.WorkDays;

/**
 * One whole placement on an empty installation, from the operator's region file to the sealed archive: an order is published, a
 * minor of a Beijing school goes to a post in Hebei, the guardian agrees by a link and a code by SMS, the filing crosses the
 * province, a month is paid late, another mentor takes over, the learner ends it early, both sides assess, the school seals.
 */
@Tag("S4")
@Tag("S5")
@Tag("S7")
@Tag("S15")
class WholePlacementJourneyTest {

    private static final WorkDays WORK_DAYS = new WorkDays(Catalogue.load().calendar());
    private static final Pattern LINK = Pattern.compile("http://\\S+/l/[A-Za-z0-9_-]{43}");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String PHONE = "13800138000";

    /** The placement began this long ago, and was prepared that long before. */
    private static final int DAYS_AGO = 70;

    private static final int BEFORE = 5;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final LocalDate first = today.minusDays(DAYS_AGO);
    private final LocalDate last =
            WORK_DAYS.unpublishedYears(today, today.plusDays(30)).isEmpty()
                    ? today.plusDays(30)
                    : today.with(TemporalAdjusters.lastDayOfYear());

    @Test
    void aPlacementGoesFromTheOrderToTheSealedArchive() throws IOException, InterruptedException {
        Assumptions.assumeThat(WORK_DAYS.unpublishedYears(first, today))
                .as("years without the state's notice of holidays")
                .isEmpty();
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "whole-journey");
        String placement;
        try (Installed park = new Installed(new EmptyInstallation(home, BEFORE + DAYS_AGO))) {
            people(park);
            placement = beforeTheStart(park);
            park.brokeNoPolicy();
        }
        try (Installed park = new Installed(new EmptyInstallation(home, 0))) {
            fromTheFirstDay(park, placement);
            park.brokeNoPolicy();
        }
    }

    private String beforeTheStart(Installed park) {
        try (BrowserContext office = park.signedIn("zhao", 1280);
                BrowserContext hr = park.signedIn("he", 1280);
                BrowserContext learner = park.signedIn("an", 390)) {
            var story = new WholePlacementBefore(park, page(office), page(hr), page(learner), first, last);
            String placement = story.arranges(story.publishesAnOrder());
            story.statesPapers(placement);
            guardian(park, story.invitesTheGuardianToConsent(placement), "同意");
            story.learnerConsents(placement);
            String agreement = story.draftsTheAgreement(placement);
            story.signsByAccount(agreement);
            guardian(park, story.invitesTheGuardianToSign(agreement), "签署");
            story.isInForce(agreement);
            story.files();
            story.starts(placement);
            return placement;
        }
    }

    private static void fromTheFirstDay(Installed park, String placement) throws IOException {
        try (BrowserContext office = park.signedIn("zhao", 1280);
                BrowserContext hr = park.signedIn("he", 1280);
                BrowserContext master = park.signedIn("lu", 390);
                BrowserContext learner = park.signedIn("an", 390)) {
            var story = new WholePlacement(park, page(office), page(hr), page(master), page(learner), placement);
            story.livesADay();
            story.changesTheMentor();
            story.isPaidLate();
            story.endsEarly();
            story.settlesPay();
            story.assesses();
            story.seals();
            archive(story.downloads());
        }
    }

    private static void people(Installed park) {
        try (BrowserContext context = park.operator()) {
            Page operator = page(context);
            park.everySize(operator, "/placements", "whole-empty");
            park.takeOver(operator, OwnRegion.of());
            park.open(operator, "/agreements/setting?lang=zh-CN");
            operator.locator("#official").fill("学生岗位实习三方协议（示范文本）");
            operator.locator("input[name=click]").check();
            operator.locator("#basis").fill("园区办〔2026〕1号");
            press(operator, "保存");
            departments(park, operator);
            park.invite(operator, SCHOOL, "赵宁", "zhao", "SCHOOL", "");
            park.invite(operator, ENTERPRISE, "何静", "he", "ENTERPRISE", "");
        }
        try (BrowserContext context = park.signedIn("zhao", 1280)) {
            park.invite(page(context), "", LEARNER_NAME, "an", "LEARNER", LEARNER);
        }
        try (BrowserContext context = park.signedIn("he", 1280)) {
            park.invite(page(context), "", "陆师傅", "lu", "MENTOR", OwnRegion.FIRST_MENTOR);
            park.invite(page(context), "", "顾师傅", "gu", "MENTOR", OwnRegion.SECOND_MENTOR);
        }
    }

    private static void departments(Installed park, Page page) {
        park.open(page, "/filings/departments?lang=zh-CN");
        for (List<String> one : List.of(
                List.of("bj", "北京市教育委员会", "PROVINCE", "京"),
                List.of("hb", "河北省教育厅", "PROVINCE", "冀"),
                List.of("hd", "区教育局", "COUNTY", "京"))) {
            page.locator("#id").fill(one.get(0));
            page.locator("#name").fill(one.get(1));
            page.locator("#level").selectOption(one.get(2));
            page.locator("#province").selectOption(one.get(3));
            page.locator("form:has(#id) button").click();
            assertThat(page.locator("tbody th", new Page.LocatorOptions().setHasText(one.get(1)))
                            .first())
                    .isVisible();
        }
        page.locator("select[name='department']").first().selectOption("hd");
        page.locator("form[action$='/assign'] button").first().click();
    }

    /** Opens the link on a phone, asks for the code, which comes by SMS, and decides. */
    private static void guardian(Installed park, String text, String choice) {
        Matcher link = LINK.matcher(text);
        Assertions.assertThat(link.find()).as(text).isTrue();
        int before = Gateways.taken(PHONE).size();
        try (BrowserContext context = park.stranger()) {
            Page phone = page(context);
            phone.navigate(link.group());
            press(phone, "获取校验码");
            for (int tries = 0; tries < 300 && Gateways.taken(PHONE).size() == before; tries++) {
                phone.waitForTimeout(200);
            }
            Matcher code = CODE.matcher(Gateways.taken(PHONE).getLast().text());
            Assertions.assertThat(code.find()).isTrue();
            JourneyBrowser.wholePicture(phone, "whole-guardian-" + choice);
            Journey.fits(phone, "guardian");
            phone.getByLabel("6 位校验码").fill(code.group());
            phone.locator("button[name=choice]", new Page.LocatorOptions().setHasText(choice))
                    .first()
                    .click();
            Installed.heading(phone, "已办理");
        }
    }

    /** Every file of the downloaded archive is what its list says, and all eight kinds are there. */
    private static void archive(Download download) throws IOException {
        try (ZipFile zip = new ZipFile(download.path().toFile())) {
            List<String> sums = new String(
                            zip.getInputStream(zip.getEntry("SHA256SUMS")).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Assertions.assertThat(
                            sums.stream().map(line -> line.substring(66, 67)).distinct())
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
            for (String line : sums) {
                byte[] bytes =
                        zip.getInputStream(zip.getEntry(line.substring(66))).readAllBytes();
                Assertions.assertThat(Sha256.of(bytes)).as(line).isEqualTo(line.substring(0, 64));
            }
            Assertions.assertThat(sums)
                    .anySatisfy(line -> Assertions.assertThat(line).endsWith("实习协议 第1版.pdf"))
                    .anySatisfy(line -> Assertions.assertThat(line).endsWith("报酬支付.csv"))
                    .anySatisfy(line -> Assertions.assertThat(line).endsWith("知情同意.csv"))
                    .anySatisfy(line -> Assertions.assertThat(line).endsWith("备案.csv"));
        }
    }

    /** The value of a field that a page may or may not have as a choice. */
    static void state(Page clerk, Map<String, String> facts) {
        facts.forEach((fact, value) -> {
            Locator field = clerk.locator("[name='" + fact + "']");
            if (fact.equals("hazards")) {
                clerk.locator("[name=hazards][value=none]").check();
            } else if (field.evaluate("e => e.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
    }
}
