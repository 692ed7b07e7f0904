package org.siquan.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * The five links (五业对接) from orders to majors, with the evidence for each, and beside them, kept apart, what
 * advertisements ask for.
 *
 * @param items orders read
 * @param aligned those with an occupation; the others abstained, with a reason
 * @param advertised the same for advertisements; {@code null} where none were given
 */
public record AlignmentResult(
        int items,
        int aligned,
        List<Flow> flows,
        List<Coverage> coverage,
        List<Evidence> evidence,
        List<Abstention> abstentions,
        @Nullable AdvertisedDemand advertised) {

    public AlignmentResult {
        flows = List.copyOf(flows);
        coverage = List.copyOf(coverage);
        evidence = List.copyOf(evidence);
        abstentions = List.copyOf(abstentions);
    }

    /** The links of the advertisements alone, so that they are drawn as those of the orders are. */
    public AlignmentResult advertisedLinks() {
        return advertised == null
                ? this
                : new AlignmentResult(
                        advertised.counted(),
                        advertised.aligned(),
                        advertised.flows(),
                        List.of(),
                        advertised.evidence(),
                        List.of(),
                        null);
    }

    /** The five columns of the chain, left to right. */
    public enum Link {
        CHAIN,
        SECTOR,
        ENTERPRISE,
        OCCUPATION,
        MAJOR
    }

    /**
     * Demand that runs from one thing to another.
     *
     * @param from the left column
     * @param evidence items that carry most of it
     */
    public record Flow(
            Link from,
            String fromId,
            String fromName,
            String toId,
            String toName,
            double places,
            List<String> evidence) {
        public Flow {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What a major's courses cover of the demand that points at it.
     *
     * @param demand places whose competencies were weighed
     * @param covered demand-weighted share of the needed competencies taught deep enough, 0..1
     * @param missing needed but not taught, most wanted first
     * @param shallow taught, but less deep than needed
     * @param unasked taught, and asked by nobody this year
     */
    public record Coverage(
            String majorCode,
            String major,
            double demand,
            double covered,
            List<Gap> missing,
            List<Gap> shallow,
            List<Gap> unasked) {
        public Coverage {
            missing = List.copyOf(missing);
            shallow = List.copyOf(shallow);
            unasked = List.copyOf(unasked);
        }
    }

    /** One competency of a gap, and the course that could close it or teaches it already (empty when there is none). */
    public record Gap(String competency, Text name, double places, String course) {}

    /** How one item was read: candidates best first, and the marked words. */
    public record Evidence(
            String item,
            String title,
            String text,
            List<Candidate> occupations,
            List<Candidate> competencies,
            List<Candidate> majors,
            List<Span> spans) {
        public Evidence {
            occupations = List.copyOf(occupations);
            competencies = List.copyOf(competencies);
            majors = List.copyOf(majors);
            spans = List.copyOf(spans);
        }
    }

    /** A candidate with the engine's confidence, 0..1, not yet calibrated. */
    public record Candidate(String id, String name, double confidence) {}

    /** Characters {@code start} (inclusive) to {@code end} (exclusive) of title or text that speak for {@code target}. */
    public record Span(boolean inTitle, int start, int end, String target, String term) {}

    /** Why an item got no occupation. */
    public record Abstention(String item, String title, Text reason) {}
}
