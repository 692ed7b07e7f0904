package org.siquan.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.siquan.app.journeys.Journey.bothSizes;
import static org.siquan.app.journeys.Journey.follow;
import static org.siquan.app.journeys.Journey.page;
import static org.siquan.app.journeys.Journey.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk brings a roster in, corrects what a column means, and brings it in again. Pictures as in {@link YearJourneyTest}. */
@Tag("S5")
class RosterJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey("roster-journey");

    @Test
    void aRosterIsMappedOnceTakenOverAndRecognised() {
        try (BrowserContext school = JOURNEY.signedIn("school", 1280)) {
            Page page = page(school);
            JOURNEY.everySize(page, "/rosters", "roster-empty");
            JOURNEY.everySize(page, "/rosters/import", "roster-import");
            upload(page, "11010519491231002X");
            assertThat(page.getByText("核对各列含义").first()).isVisible();
            page.getByLabel("备用号").selectOption("NUMBER");
            page.locator("#name").fill("教务系统在籍学生");
            press(page, "保存并预览");
            assertThat(page.getByText("都对应“学号”")).isVisible();
            bothSizes(page, "roster-mapping-faults");
            page.getByLabel("备用号").selectOption("");
            press(page, "保存并预览");
            assertThat(page.getByText("新增 2 人")).isVisible();
            bothSizes(page, "roster-preview");
            press(page, "确认导入");
            assertThat(page.getByText("名册已更新")).isVisible();
            assertThat(page.getByText("𠮷田演示")).isVisible();
            bothSizes(page, "roster-list");

            follow(page, "导入名册");
            bothSizes(page, "roster-mappings");
            upload(page, "11010519491231002X");
            assertThat(page.getByText("不变 2 人")).isVisible();
            follow(page, "换一个文件");
            upload(page, "110105194912310021");
            assertThat(page.getByText("校验码不符")).isVisible();
            bothSizes(page, "roster-faults");
            JOURNEY.everySize(page, "/rosters/insurance", "roster-insurance-empty");
        }
        JOURNEY.brokeNoPolicy();
    }

    private static void upload(Page page, String identity) {
        page.navigate(page.url().replaceAll("/rosters/import.*", "/rosters/import?lang=zh-CN"));
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "学生.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        workbook(identity)));
        press(page, "上传并预览");
    }

    private static byte[] workbook(String identity) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("学生");
            List<List<String>> rows = List.of(
                    List.of("学号", "姓名", "身份证件号", "专业名称", "行政班级", "年级", "学籍状态", "备用号"),
                    List.of("2024001", "𠮷田演示", identity, "园区外专业", "机电2401", "2024级", "在读", "1"),
                    List.of("2024002", "乙演示", "", "园区外专业", "机电2401", "2024级", "休学", "2"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
