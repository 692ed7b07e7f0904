package org.siquan.app.alignment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.Improvement;
import org.siquan.app.alignment.Readings;
import org.siquan.engine.kernel.Text;

/**
 * An item as its page and the API show it: the text with numbered evidence, the links from chain to course, and what it asks
 * for.
 *
 * @param untaught what no course of the park teaches
 * @param confirmed the band of decisions with a probability like this one's
 */
public record ItemView(
        Readings.Opened opened,
        List<EvidenceText.Piece> title,
        List<EvidenceText.Piece> body,
        List<Link> links,
        List<CompetencyLine> competencies,
        List<CompetencyLine> untaught,
        List<Near> nearest,
        Improvement.Band confirmed) {

    /**
     * One of the links.
     *
     * @param key of its name
     * @param circle whose colour it has
     * @param basis message that says what its figures are
     */
    public record Link(String key, String circle, List<Option> options, List<Integer> evidence, String basis) {}

    /**
     * What a link may lead to.
     *
     * @param share 0..1; negative: it is a fact without a figure
     */
    public record Option(@Nullable String code, Text name, double share, boolean first) {
        public int percent() {
            return (int) Math.round(share * 100);
        }
    }

    /**
     * A competency that it asks for.
     *
     * @param level 1..5, 0 if not stated
     */
    public record CompetencyLine(
            String id, Text name, String css, int level, String requirement, List<Integer> evidence) {}

    /** A decided title like this one. */
    public record Near(String title, @Nullable String code, String name, double cosine) {}
}
