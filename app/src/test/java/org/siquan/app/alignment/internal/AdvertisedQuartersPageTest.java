package org.siquan.app.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of demand history says what dated advertisements say of each quarter, and how they were collected. */
@SiquanTest
@Tag("S14")
class AdvertisedQuartersPageTest {

    private static final String HEAD = "id,title,company,city,industry,description,date\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    RegionData data;

    @Autowired
    RegionImports imports;

    @Autowired
    ReadingJob job;

    @Test
    void advertisementsWithoutDatesSaySo() {
        AlignedPark park = AlignedPark.read(organisations, transactions, data, imports, job);

        assertThat(page(park.operator(), ""))
                .contains("6 条不重复的招聘信息都没有可用的日期", "不进入需求历史")
                .doesNotContain("新发布的招聘（条）")
                .doesNotContain("??");
        assertThat(page(park.operator(), "?lang=en"))
                .contains("None of 6 advertised vacancies has a date")
                .doesNotContain("??");
    }

    @Test
    void aFileKeptOverTheYearIsCountedByQuarterBesideOrdersForEverybody() {
        AlignedPark park = AlignedPark.read(organisations, transactions, data, imports, job);
        park.store(imports, keptOverTheYear());
        job.run(park.attempt());

        for (Role role : Role.values()) {
            assertThat(page(park.person(role), "?lang=zh-CN"))
                    .as(role.name())
                    .contains("13 条，其中 12 条有可用的日期，12 条还写明片区", "2025-01-10 至 2025-12-10", "推断")
                    .contains("2025Q4", "订单（人）", "新发布的招聘（条）", "不是 0")
                    .doesNotContain("??");
        }
        assertThat(quarter(page(park.operator(), "?zone=GA"), "2025Q2")).endsWith("3.0");
        assertThat(quarter(page(park.operator(), "?zone=GA"), "2024Q4"))
                .as("before the file begins")
                .endsWith("–");
        assertThat(quarter(page(park.operator(), "?zone=DX"), "2025Q2"))
                .as("no advertisement of this zone")
                .endsWith("–");
        assertThat(page(park.operator(), "?lang=en"))
                .contains("Taken for kept when published")
                .doesNotContain("??");
        assertThat(page(park.person(Role.LEARNER), "?lang=zh-CN")).doesNotContain("用人计划（人）");
        assertThat(page(park.operator(), "?lang=zh-CN")).contains("用人计划（人）");
    }

    @Test
    void aStockOfOneDayIsTakenForOneLook() {
        AlignedPark park = AlignedPark.read(organisations, transactions, data, imports, job);
        StringBuilder rows = new StringBuilder(HEAD);
        int[] days = {1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 13, 17, 25, 40, 80};
        for (int i = 0; i < days.length; i++) {
            rows.append(
                    row(i, LocalDate.of(2025, 12, 31).minusDays(days[i] - 1L).toString()));
        }
        park.store(imports, rows.toString());
        job.run(park.attempt());

        assertThat(page(park.operator(), "?lang=zh-CN")).contains("按一次查看处理：2025-12-31 看到的是当时还挂着的，平均已挂 14 天");
        assertThat(page(park.operator(), "?lang=en")).contains("one look at the board: on 2025-12-31");
    }

    private static String keptOverTheYear() {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int month = 1; month <= 12; month++) {
            rows.append(row(month, "2025-%02d-10".formatted(month)));
        }
        return rows.append(row(13, "")).toString();
    }

    private static String row(int number, String date) {
        return "K%d,软件开发工程师,演示企业%d,廊坊-固安县,计算机软件,精通 Java、Spring Boot，熟悉 MySQL；编号 %d,%s\n"
                .formatted(number, number, number, date);
    }

    /** Words of a row of the table by quarter. */
    private static String quarter(String page, String quarter) {
        String table = page.substring(page.indexOf("id=\"quarters\""));
        int at = table.indexOf(">" + quarter + "<");
        return table.substring(at, table.indexOf("</tr>", at))
                .replaceAll("<[^>]*>", " ")
                .strip();
    }

    private String page(Actor actor, String query) {
        try {
            return mvc.get()
                    .uri("/industry/demand" + query)
                    .with(as(actor))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
