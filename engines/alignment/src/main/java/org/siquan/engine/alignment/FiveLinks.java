package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * 五业对接 as a weighted graph in five layers: 产业 → 行业 → 企业 → 职业 → 专业. Each advertisement that the engine does
 * not abstain from carries weight 1 along its path; on the last step it is split over the majors' shares. Within one
 * layer pair the weights of all links add up to the number of advertisements that have both ends.
 *
 * @param links ordered by layer, then heaviest first, then by names
 * @param counted advertisements that carried weight
 * @param abstained advertisements left to a person
 */
public record FiveLinks(List<Link> links, int counted, int abstained) {

    /** Stands for a sector or enterprise that an advertisement does not name. */
    public static final String NOT_STATED = "";

    private static final int MOST_EVIDENCE = 20;

    /** The layer a node belongs to. */
    public enum Layer {
        /** 产业: industry chain, by the competencies asked for. */
        CHAIN,
        /** 行业: name of the coded sector, else the advertisement's own words. */
        SECTOR,
        /** 企业: enterprise. */
        ENTERPRISE,
        /** 职业: code of the occupation. */
        OCCUPATION,
        /** 专业: code of the major. */
        MAJOR
    }

    /**
     * One link between neighbouring layers.
     *
     * <p>The probability of a link is the mean, by weight, of the probability that an advertisement behind it really goes
     * there: the product of what is known of its two ends, taken as independent. An occupation counts with its calibrated
     * probability, a coded sector with {@link SectorMatch#score()} (not calibrated), a chain with its share of the
     * weight of all competencies asked for that belong to a chain, a major with its share in the advertisement. An
     * enterprise, and a sector that is the advertisement's own word or not stated, is no conclusion and counts 1.
     *
     * @param from layer of the left end; the right end lies in the next layer
     * @param left key of the left end
     * @param right key of the right end
     * @param weight advertisements, fractional on the last step, &gt; 0
     * @param postings number of advertisements behind it
     * @param probability 0..1, as above
     * @param evidence ids of the first 20 of them
     */
    public record Link(
            Layer from,
            String left,
            String right,
            double weight,
            int postings,
            double probability,
            List<String> evidence) {
        public Link {
            evidence = List.copyOf(evidence);
        }
    }

    public FiveLinks {
        links = List.copyOf(links);
    }

    /** The graph of these alignments, with enterprises by name. O(alignments × majors). */
    public static FiveLinks of(List<Alignment> alignments) {
        return of(
                alignments,
                a -> a.findSector().map(SectorMatch::name).orElse(a.posting().industry()),
                a -> a.posting().company());
    }

    /**
     * The graph with sectors and enterprises as the caller names them, for example by code or in groups that show no
     * enterprise's name.
     */
    public static FiveLinks of(
            List<Alignment> alignments,
            Function<Alignment, String> sectorOf,
            Function<Alignment, String> enterpriseOf) {
        List<LinkPath> paths = new ArrayList<>();
        for (Alignment alignment : alignments) {
            if (alignment.abstained() == null && !alignment.occupations().isEmpty()) {
                paths.add(path(alignment, sectorOf.apply(alignment), enterpriseOf.apply(alignment)));
            }
        }
        return ofPaths(paths, alignments.size() - paths.size());
    }

    private static LinkPath path(Alignment alignment, String sector, String enterprise) {
        TreeMap<String, Double> chains = chains(alignment);
        String chain = heaviest(chains);
        double all = chains.values().stream().mapToDouble(Double::doubleValue).sum();
        TreeMap<String, Double> majors = new TreeMap<>();
        alignment.majors().forEach(share -> majors.put(share.major(), share.share()));
        return new LinkPath(
                alignment.posting().id(),
                1,
                chain,
                chain.isEmpty() ? 1 : chains.getOrDefault(chain, 0.0) / all,
                sector,
                alignment.findSector().map(SectorMatch::score).orElse(1.0),
                enterprise,
                alignment.occupations().getFirst().code(),
                alignment.occupations().getFirst().probability(),
                majors);
    }

    /**
     * The graph of ways that the caller knows, for example of orders by their places. O(paths &times; majors).
     *
     * @param abstained items that carry no weight
     */
    public static FiveLinks ofPaths(List<LinkPath> paths, int abstained) {
        TreeMap<Key, Sum> sums = new TreeMap<>();
        for (LinkPath path : paths) {
            for (LinkPath.Step step : path.steps()) {
                Key key = new Key(step.from(), step.left(), step.right());
                add(sums, key, step.weight(), step.probability(), path.id());
            }
        }
        List<Link> links = new ArrayList<>();
        sums.forEach((key, sum) -> links.add(new Link(
                key.from(),
                key.left(),
                key.right(),
                sum.weight,
                sum.postings,
                Math.clamp(sum.weight > 0 ? sum.known / sum.weight : 0, 0, 1),
                sum.evidence)));
        links.sort(Comparator.comparing(Link::from)
                .thenComparingDouble(link -> -link.weight())
                .thenComparing(Link::left)
                .thenComparing(Link::right));
        return new FiveLinks(links, paths.size(), abstained);
    }

    /** The industry chain whose competencies weigh most in an advertisement; empty if it names none. */
    public static String chainOf(Alignment alignment) {
        return heaviest(chains(alignment));
    }

    private static TreeMap<String, Double> chains(Alignment alignment) {
        TreeMap<String, Double> weights = new TreeMap<>();
        for (CompetencyMention mention : alignment.asked()) {
            if (!mention.competency().chain().isBlank()) {
                weights.merge(mention.competency().chain(), mention.weight(), Double::sum);
            }
        }
        return weights;
    }

    private static String heaviest(TreeMap<String, Double> weights) {
        String heaviest = "";
        double most = 0;
        for (var entry : weights.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                heaviest = entry.getKey();
            }
        }
        return heaviest;
    }

    private static void add(TreeMap<Key, Sum> sums, Key key, double weight, double probability, String posting) {
        Sum sum = sums.computeIfAbsent(key, _ -> new Sum());
        sum.weight += weight;
        sum.known += weight * probability;
        sum.postings++;
        if (sum.evidence.size() < MOST_EVIDENCE) {
            sum.evidence.add(posting);
        }
    }

    private record Key(Layer from, String left, String right) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::from).thenComparing(Key::left).thenComparing(Key::right);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Sum {
        private double weight;
        private double known;
        private int postings;
        private final List<String> evidence = new ArrayList<>();
    }
}
