package org.siquan.app.closing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.Sha256;

/**
 * The assessment of one placement as it stands.
 *
 * @param scheme by which it is marked, or would be; null while there is none in force
 * @param signatures on the sheet as it reads now; those on an older one do not count
 * @param summary what was learned; null while nobody wrote it
 * @param objection of the learner; null where there is none
 * @param grade in the transcript; null before
 * @param version counts what was written as summary; 0 while there is no row
 */
public record AssessmentSheet(
        Placement placement,
        @Nullable Scheme scheme,
        List<Mark> marks,
        List<Observation> observed,
        List<Signed> signatures,
        @Nullable Summary summary,
        @Nullable Objection objection,
        @Nullable Grade grade,
        long version) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    public AssessmentSheet {
        marks = List.copyOf(marks);
        observed = List.copyOf(observed);
        signatures = List.copyOf(signatures);
    }

    /**
     * What an item got.
     *
     * @param item number of the scheme's item
     * @param points 0 to 100, one decimal
     */
    public record Mark(int item, BigDecimal points, String words, Instant at) {}

    /**
     * A competency as the unit saw it.
     *
     * @param depth 0 not seen, 1 knows, 2 does under guidance, 3 does alone
     */
    public record Observation(String competency, int depth, String words) {}

    /** A side's signature. */
    public record Signed(Side side, String actor, Instant at) {}

    /** What was learned (实习总结), by the learner, or by the school where the learner cannot. */
    public record Summary(String words, Side by, Instant at) {}

    /**
     * The learner's objection.
     *
     * @param answered null while nobody did
     */
    public record Objection(
            String words,
            Instant at,
            String answer,
            @Nullable Instant answered) {}

    /**
     * What went into the transcript.
     *
     * @param course under which it stands there
     * @param credits null where it carries none
     * @param current the sheet still reads as it did then
     */
    public record Grade(
            BigDecimal points, String course, @Nullable BigDecimal credits, Instant recorded, boolean current) {}

    /** Items without a mark. */
    public List<SchemeItem> missing() {
        Set<Integer> marked = marks.stream().map(Mark::item).collect(Collectors.toSet());
        return scheme == null
                ? List.of()
                : scheme.items().stream()
                        .filter(item -> !marked.contains(item.seq()))
                        .toList();
    }

    /** True once every item of both parts has its mark. */
    public boolean complete() {
        return scheme != null && missing().isEmpty();
    }

    public Optional<Mark> mark(int item) {
        return marks.stream().filter(mark -> mark.item() == item).findFirst();
    }

    /** Weighted points, 0 to 100, rounded half up to one decimal; empty before it is complete. */
    public Optional<BigDecimal> total() {
        if (scheme == null || !complete()) {
            return Optional.empty();
        }
        BigDecimal sum = scheme.items().stream()
                .map(item -> mark(item.seq()).orElseThrow().points().multiply(BigDecimal.valueOf(item.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(PERCENT, 1, RoundingMode.HALF_UP));
    }

    /** 优秀, 良好, 中等, 合格, 不合格; empty before it is complete. */
    public Optional<Standing> standing() {
        return total().map(Standing::of);
    }

    /** The word for the points. */
    public enum Standing {
        EXCELLENT(90),
        GOOD(80),
        FAIR(70),
        PASS(60),
        FAIL(0);

        private final BigDecimal from;

        Standing(int from) {
            this.from = BigDecimal.valueOf(from);
        }

        /** The highest that these points reach. */
        public static Standing of(BigDecimal points) {
            return Arrays.stream(values())
                    .filter(standing -> points.compareTo(standing.from) >= 0)
                    .findFirst()
                    .orElse(FAIL);
        }

        /** Key of its name in the messages. */
        public String messageKey() {
            return "closing.standing." + name();
        }
    }

    public boolean signedBy(Side side) {
        return signatures.stream().anyMatch(signed -> signed.side() == side);
    }

    /** True once both sides signed what stands here now. */
    public boolean jointly() {
        return signedBy(Side.SCHOOL) && signedBy(Side.UNIT);
    }

    /** Everything that is signed, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("placement " + placement.id());
        if (scheme != null) {
            lines.add("scheme " + scheme.id());
            for (SchemeItem item : scheme.items()) {
                lines.add("%d %s %s %d%% %s %s"
                        .formatted(
                                item.seq(),
                                item.part(),
                                item.name(),
                                item.weight(),
                                item.side(),
                                mark(item.seq())
                                        .map(mark -> mark.points().toPlainString() + " " + oneLine(mark.words()))
                                        .orElse("–")));
            }
        }
        for (Observation seen : observed) {
            lines.add("%s %d %s".formatted(seen.competency(), seen.depth(), oneLine(seen.words())));
        }
        return lines;
    }

    private static String oneLine(String words) {
        return words.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** Hash of {@link #lines}: what a signature binds. */
    public String sha256() {
        return Sha256.of(String.join("\n", lines()));
    }
}
