package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The way of one advertisement or order through the five layers. What is not stated is {@link FiveLinks#NOT_STATED}; a way
 * without a chain begins at its sector.
 *
 * @param id the caller's id of the item
 * @param weight what it counts, for example 1 or places, &gt; 0
 * @param chain key of its chain, may be empty
 * @param chainKnown probability of the chain, 0..1
 * @param sector key of its sector, may be empty
 * @param sectorKnown probability of the sector, 0..1
 * @param enterprise key of its enterprise, may be empty
 * @param occupation code of its occupation
 * @param known probability of the occupation, 0..1
 * @param majors code of each major to its share, 0..1; may be empty
 */
public record LinkPath(
        String id,
        double weight,
        String chain,
        double chainKnown,
        String sector,
        double sectorKnown,
        String enterprise,
        String occupation,
        double known,
        Map<String, Double> majors) {

    public LinkPath {
        if (!(weight > 0)) {
            throw new IllegalArgumentException(
                    "weight of %s must be > 0, was %s%nTry: leave out what counts nothing".formatted(id, weight));
        }
        range("probability of the chain of " + id, chainKnown);
        range("probability of the sector of " + id, sectorKnown);
        range("probability of the occupation of " + id, known);
        majors.forEach((major, share) -> range("share of " + major + " in " + id, share));
        majors = Map.copyOf(majors);
    }

    /**
     * One step of the way, from a layer to the next.
     *
     * @param weight &gt; 0, on the last step the major's part
     * @param probability that the item really goes there, 0..1; see {@link FiveLinks.Link}
     */
    public record Step(FiveLinks.Layer from, String left, String right, double weight, double probability) {}

    /** Its steps, left to right, those to majors by code. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (!chain.isEmpty()) {
            steps.add(new Step(FiveLinks.Layer.CHAIN, chain, sector, weight, chainKnown * sectorKnown));
        }
        steps.add(new Step(FiveLinks.Layer.SECTOR, sector, enterprise, weight, sectorKnown));
        if (!occupation.isEmpty()) {
            steps.add(new Step(FiveLinks.Layer.ENTERPRISE, enterprise, occupation, weight, known));
            new TreeMap<>(majors).forEach((major, share) -> {
                if (share > 0) {
                    steps.add(new Step(FiveLinks.Layer.OCCUPATION, occupation, major, weight * share, known * share));
                }
            });
        }
        return steps;
    }

    private static void range(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must be between 0 and 1, was %s%nTry: a probability".formatted(what, value));
        }
    }
}
