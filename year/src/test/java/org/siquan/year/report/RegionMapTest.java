package org.siquan.year.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@Tag("S1")
@Tag("S8")
class RegionMapTest {

    private static final Region GUAN = DemonstrationRegion.load();
    private static final TravelTimes DAY = TravelTimes.of(GUAN.metroArea(), Hour.DAY);

    @Test
    void theTableGivesTheMinutesOfTheTravelTimesAndSaysWhichPlaceIsAssumed() {
        List<RegionMap.Row> rows = RegionMap.rows(GUAN, DAY, "zh");

        assertThat(rows).hasSize(GUAN.metroArea().zones().size());
        assertThat(rows.getFirst().minutes()).isZero();
        assertThat(rows)
                .filteredOn(RegionMap.Row::assumed)
                .extracting(RegionMap.Row::zone)
                .containsExactly("跨境电子商务综合试验区");
        assertThat(rows).allSatisfy(r -> assertThat(r.near()).isEqualTo(r.minutes() <= 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyZoneHasItsNameInsideThePictureAndNoTwoNamesStartAtTheSamePlace(String language) throws Exception {
        Document svg = parse(RegionMap.svg(GUAN, DAY, language));

        List<String> places = new ArrayList<>();
        for (Element label : elements(svg, "text")) {
            if (label.getAttribute("class").startsWith("zone-label")) {
                double x = Double.parseDouble(label.getAttribute("x"));
                double y = Double.parseDouble(label.getAttribute("y"));
                assertThat(x).isBetween(0.0, 640.0);
                assertThat(y).isBetween(0.0, 520.0);
                places.add(Math.round(x / 12) + " " + Math.round(y / 12));
            }
        }
        assertThat(places).hasSize(GUAN.metroArea().zones().size()).doesNotHaveDuplicates();
    }

    @Test
    void waysOfMoreThanAnHourAreDashed() throws Exception {
        long far = elements(parse(RegionMap.svg(GUAN, DAY, "zh")), "path").stream()
                .filter(p -> p.getAttribute("class").equals("way far"))
                .count();

        assertThat(far)
                .isEqualTo(RegionMap.rows(GUAN, DAY, "zh").stream()
                        .filter(r -> !r.near())
                        .count())
                .isPositive();
    }

    @Test
    void noBorderIsDrawn() {
        assertThat(RegionMap.svg(GUAN, DAY, "zh")).doesNotContain("polygon");
    }

    private static List<Element> elements(Document svg, String tag) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName(tag).getLength(); i++) {
            found.add((Element) svg.getElementsByTagName(tag).item(i));
        }
        return found;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
