package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.history.CombinedSeries;
import org.siquan.engine.intake.history.DemandCell;
import org.siquan.engine.intake.history.DemandSource;
import org.siquan.engine.intake.history.Looks;
import org.siquan.engine.intake.history.Observed;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Industry;
import org.siquan.region.Quarter;
import org.siquan.region.Region;
import org.siquan.region.ZoneId;
import org.siquan.region.postings.Posting;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;

/** The demonstration region's history with plans of invented enterprises and dated advertisements beside its orders. */
@Tag("S14")
class CombinedDemandTest {

    private static final String JAVA = "2-02-10-03";
    private static final DemandCell CELL = new DemandCell(JAVA, "GA");
    private static final Quarter LAST = new Quarter(2025, 4);

    @Test
    void ofOrdersAloneNothingChanges() {
        for (CombinedSeries series : combined(List.of(), List.of())) {
            assertThat(series.quarters()).hasSize(12);
            assertThat(CombinedSeries.sources(series.quarters())).containsExactly(DemandSource.ORDERS);
        }
        assertThat(orders(CELL)).isEqualTo(openings(combined(List.of(), List.of()), CELL));
    }

    @Test
    void plansOfThreeEnterprisesCountAndThoseOfTwoStayTheirs() {
        int ordered = orders(CELL).getLast().intValue();

        assertThat(openings(combined(plans(3, LAST), List.of()), CELL).getLast())
                .isCloseTo((ordered + 0.8 * 60) / 1.8, within(1e-9));
        assertThat(openings(combined(plans(2, LAST), List.of()), CELL)).isEqualTo(orders(CELL));
    }

    @Test
    void aPlanOfAllTogetherStandsForThoseOfSingleEnterprises() {
        List<DemandPoint> plans = new ArrayList<>(plans(3, LAST));
        plans.add(new DemandPoint(JAVA, new ZoneId("GA"), LAST, 500, DemandKind.PLAN, null));
        int ordered = orders(CELL).getLast().intValue();

        assertThat(openings(combined(plans, List.of()), CELL).getLast())
                .isCloseTo((ordered + 0.8 * 500) / 1.8, within(1e-9));
    }

    @Test
    void aPlanOfAQuarterToComeIsNoHistory() {
        assertThat(openings(combined(plans(3, new Quarter(2026, 1)), List.of()), CELL))
                .isEqualTo(orders(CELL));
    }

    @Test
    void theYearSaysOnWhichSourcesASeriesRests() {
        YearInput input = input(plans(3, LAST), List.of());
        DemandResult result = DemandStage.run(input, Variants.control(input));

        assertThat(result.series())
                .filteredOn(s -> s.occupationCode().equals(JAVA) && s.zone().equals("GA"))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.sources()).containsExactly(DemandSource.ORDERS, DemandSource.HEADCOUNT);
                    assertThat(s.sourceWords()).extracting(t -> t.zh()).containsExactly("人才订单", "用人计划");
                    assertThat(s.history()).hasSize(12);
                });
        assertThat(result.series())
                .filteredOn(s -> !s.occupationCode().equals(JAVA))
                .allSatisfy(s -> assertThat(s.sources()).containsExactly(DemandSource.ORDERS));
    }

    @Test
    void aSeriesThatNobodySpeaksOfAnyMoreIsForecastFromItsEndAndSaysSo() {
        List<DemandPoint> known = Variants.REGION.industry().demand();
        List<DemandPoint> shorter = known.stream()
                .filter(p -> !(p.occupationCode().equals(JAVA)
                        && p.zone().value().equals("GA")
                        && p.quarter().compareTo(new Quarter(2025, 1)) >= 0))
                .toList();
        YearInput input = whole(shorter, List.of());
        DemandResult result = DemandStage.run(input, Variants.control(input));

        assertThat(result.series())
                .filteredOn(s -> s.occupationCode().equals(JAVA) && s.zone().equals("GA"))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.history()).as("to 2024Q4").hasSize(8).doesNotContain(0);
                    assertThat(s.silence()).isEqualTo(4);
                    assertThat(s.lastYear()).as("of 2025 nothing is known").isZero();
                    assertThat(s.ahead().getFirst().quarter()).isEqualTo("2026Q1");
                    assertThat(s.expected())
                            .isGreaterThan(s.history().subList(4, 8).stream()
                                            .mapToInt(o -> o)
                                            .sum()
                                    * 0.5);
                    assertThat(s.methodWords().zh()).contains("中断");
                });
        assertThat(result.series())
                .filteredOn(s -> !(s.occupationCode().equals(JAVA) && s.zone().equals("GA")))
                .allSatisfy(s -> assertThat(s.silence()).isZero());
    }

    @Test
    void advertisementsThatSayWhenAndWhereGoIntoTheQuarterInWhichTheyOpened() {
        List<Posting> postings = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            for (int i = 0; i < 4; i++) {
                postings.add(
                        posting("D%d-%d".formatted(month, i), "廊坊-固安县", "2025-%02d-%02d".formatted(month, 3 + 7 * i)));
            }
        }
        postings.add(posting("D0", "北京", "2025-03-01"));
        postings.add(posting("D00", "廊坊-固安县", ""));
        List<CombinedSeries> all = combined(List.of(), postings);
        CombinedSeries series = of(all, CELL);

        assertThat(CombinedSeries.sources(series.quarters()))
                .containsExactly(DemandSource.ORDERS, DemandSource.POSTINGS);
        assertThat(series.quarters().subList(0, 8))
                .as("before the file begins")
                .allSatisfy(q -> assertThat(q.parts()).containsOnlyKeys(DemandSource.ORDERS));
        double second = Objects.requireNonNull(series.quarters().get(9).parts().get(DemandSource.POSTINGS));
        assertThat(second)
                .as("12 in the second quarter, all seen; four shared quarters are too few to measure a ratio on")
                .isCloseTo(12, within(1e-9));
    }

    @Test
    void aRepeatedVacancyCountsOnceAndOneFromElsewhereNotAtAll() {
        Posting first = posting("R1", "廊坊-固安县", "2025-05-20");
        Posting again = new Posting(
                "R2",
                first.source(),
                first.title(),
                first.company(),
                first.city(),
                first.salary(),
                first.education(),
                first.industry(),
                first.description(),
                "2025-08-20");
        Posting far = posting("R3", "广州-天河区", "2024-01-03");
        CombinedSeries series = of(combined(List.of(), List.of(first, again, far)), CELL);

        assertThat(series.quarters().stream()
                        .mapToDouble(q -> q.parts().getOrDefault(DemandSource.POSTINGS, 0.0))
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void whatWasReadElsewhereGivesTheSameQuartersAndSaysWhatItLeftOut() {
        List<Posting> postings = new ArrayList<>();
        List<AdvertisedQuarters.Read> read = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            Posting one = posting("D" + month, "廊坊-固安县", "2025-%02d-10".formatted(month));
            postings.add(one);
            read.add(new AdvertisedQuarters.Read(one.id(), one.id(), one.city(), one.date(), JAVA));
        }
        read.add(new AdvertisedQuarters.Read("R", "D5", "廊坊-固安县", "2025-11-02", null)); // repeats the one of May
        read.add(new AdvertisedQuarters.Read("N", "N", "廊坊-固安县", "", JAVA));
        read.add(new AdvertisedQuarters.Read("F", "F", "广州-天河区", "2025-06-01", JAVA));
        read.add(new AdvertisedQuarters.Read("A", "A", "廊坊-固安县", "2025-06-01", null));

        AdvertisedQuarters quarters =
                AdvertisedQuarters.of(Variants.REGION.metroArea().zones(), 2026, read);

        assertThat(quarters.vacancies()).isEqualTo(15);
        assertThat(quarters.dated()).isEqualTo(14);
        assertThat(quarters.placed()).isEqualTo(12);
        assertThat(quarters.looks()).isInstanceOf(Looks.Always.class);
        assertThat(quarters.inflow()).extracting(Observed::cell).containsOnly(CELL);
        YearInput input = input(List.of(), postings);
        assertThat(quarters.inflow())
                .as("three a quarter, with or without those left out")
                .extracting(o -> Math.round(o.amount() * 1000))
                .containsExactly(
                        Math.round(3000.0 * 90 / 81),
                        3000L,
                        3000L,
                        Math.round(3000.0 * 92 / 71)); // 10 January to 10 December
        assertThat(AdvertisedHistory.of(input, Variants.control(input)))
                .extracting(Observed::quarter)
                .isEqualTo(quarters.inflow().stream().map(Observed::quarter).toList());
        assertThat(AdvertisedQuarters.of(Variants.REGION.metroArea().zones(), 2026, List.of()))
                .isEqualTo(new AdvertisedQuarters(0, 0, 0, null, List.of()));
    }

    @Test
    void aFileOfOneDayIsALookAndOneOfYearsWasKept() {
        LocalDate end = LocalDate.of(2025, 12, 31);
        List<LocalDate> stock = new ArrayList<>();
        List<LocalDate> kept = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            stock.add(end.minusDays((long) (-40 * Math.log((i + 0.5) / 400))));
            kept.add(end.minusDays(i / 4));
        }
        stock.add(end);

        assertThat(DatedVacancies.looks(stock, end)).isInstanceOf(Looks.On.class);
        assertThat(DatedVacancies.looks(kept, end)).as("100 days, evenly").isInstanceOf(Looks.Always.class);
    }

    @Test
    void aPlaceBelongsToTheZonesThatBearItsDistrict() {
        AdvertisedPlaces places =
                new AdvertisedPlaces(Variants.REGION.metroArea().zones());

        assertThat(places.of("廊坊-固安县")).containsExactly("GA");
        assertThat(places.of("北京-大兴区")).containsExactly("DX");
        assertThat(places.of("保定-雄安新区")).containsExactly("XA");
        assertThat(places.of("天津-滨海新区")).containsExactly("TJ");
        assertThat(places.of("固安县")).containsExactly("GA");
        assertThat(places.of("廊坊")).as("a city is larger than a zone").isEmpty();
        assertThat(places.of("廊坊市")).isEmpty();
        assertThat(places.of("保定-雄县")).as("one character says too little").isEmpty();
        assertThat(places.of("")).isEmpty();
    }

    private static Posting posting(String id, String city, String date) {
        return new Posting(
                id,
                "演示-2026",
                "软件开发工程师",
                "演示企业" + id,
                city,
                "10-20K",
                "本科",
                "计算机软件",
                "精通 Java、Spring Boot，熟悉 MySQL、Redis；编号 " + id,
                date);
    }

    private static List<DemandPoint> plans(int enterprises, Quarter quarter) {
        List<DemandPoint> plans = new ArrayList<>();
        for (int i = 1; i <= enterprises; i++) {
            plans.add(
                    new DemandPoint(JAVA, new ZoneId("GA"), quarter, 20, DemandKind.PLAN, new EnterpriseId("E0" + i)));
        }
        return plans;
    }

    private static List<Double> orders(DemandCell cell) {
        return Variants.REGION.industry().demand().stream()
                .filter(p -> p.occupationCode().equals(cell.occupation())
                        && p.zone().value().equals(cell.zone()))
                .map(p -> (double) p.openings())
                .toList();
    }

    private static List<Double> openings(List<CombinedSeries> all, DemandCell cell) {
        return of(all, cell).quarters().stream()
                .map(CombinedSeries.Quarter::openings)
                .toList();
    }

    private static CombinedSeries of(List<CombinedSeries> all, DemandCell cell) {
        return all.stream().filter(s -> s.cell().equals(cell)).findFirst().orElseThrow();
    }

    private static List<CombinedSeries> combined(List<DemandPoint> more, List<Posting> postings) {
        YearInput input = input(more, postings);
        return CombinedDemand.of(input, Variants.control(input));
    }

    private static YearInput input(List<DemandPoint> more, List<Posting> postings) {
        List<DemandPoint> demand = new ArrayList<>(Variants.REGION.industry().demand());
        demand.addAll(more);
        return whole(demand, postings);
    }

    private static YearInput whole(List<DemandPoint> demand, List<Posting> postings) {
        Region is = Variants.REGION;
        Industry i = is.industry();
        Region region = new Region(
                is.park(),
                is.metroArea(),
                new Industry(
                        i.chains(),
                        i.competencies(),
                        i.levels(),
                        i.enterprises(),
                        i.orders(),
                        i.classes(),
                        i.needed(),
                        i.posts(),
                        i.mentors(),
                        demand),
                is.education(),
                is.talent());
        return new YearInput(
                region,
                Variants.CATALOGUE,
                TravelTimes.of(region.metroArea(), Hour.DAY),
                postings,
                2026,
                2026,
                new YearInput.Effort(1000, 1));
    }
}
