package org.siquan.year.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SankeyTest {

    @Test
    void drawsEveryFlowAsALinkToItsEvidenceWithTheAmountInItsTitle() throws Exception {
        Document svg = parse(twoByTwo().svg(900, 300, "demand"));

        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(3);
        assertThat(flows(svg)).containsEntry("#e1", "芯片 <A> → 物联网工程：1,200").hasSize(7);
        assertThat(flows(svg)).containsEntry("#a", "芯片 <A> 1,500");
    }

    @Test
    void nodeHeightsAreProportionalToTheLargerOfInflowAndOutflow() throws Exception {
        Document svg = parse(twoByTwo().svg(900, 900, "demand"));

        double first = height(svg, 0);
        double second = height(svg, 1);
        assertThat(first / second).isCloseTo(1500.0 / 500.0, org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void demandThatNothingServesIsDrawnAsAGap() {
        assertThat(twoByTwo().svg(900, 300, "demand")).contains("class=\"sankey-gap\"");
    }

    @Test
    void refusesAFlowWithoutWeight() {
        assertThatThrownBy(() -> new Sankey.Link("a", "b", 0, "#", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("> 0");
    }

    private static java.util.Map<String, String> flows(Document svg) {
        java.util.Map<String, String> flows = new java.util.HashMap<>();
        for (int i = 0; i < svg.getElementsByTagName("a").getLength(); i++) {
            Element flow = (Element) svg.getElementsByTagName("a").item(i);
            flows.put(flow.getAttribute("href"), flow.getTextContent());
        }
        return flows;
    }

    private static Sankey twoByTwo() {
        return new Sankey(
                List.of(
                        new Sankey.Column(
                                "产业",
                                "industry",
                                List.of(
                                        new Sankey.Node("a", "芯片 <A>", false, false, "#a", false),
                                        new Sankey.Node("b", "物流", false, false, "#b", false))),
                        new Sankey.Column(
                                "专业",
                                "education",
                                List.of(
                                        new Sankey.Node("x", "物联网工程", false, false, "#x", false),
                                        new Sankey.Node("y", "无", true, false, "#y", false)))),
                List.of(
                        new Sankey.Link("a", "x", 1200, "#e1", ""),
                        new Sankey.Link("a", "y", 300, "#e2", ""),
                        new Sankey.Link("b", "x", 500, "#e3", "")));
    }

    private static double height(Document svg, int index) {
        return Double.parseDouble(((Element) svg.getElementsByTagName("rect").item(index)).getAttribute("height"));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
