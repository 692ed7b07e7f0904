package org.siquan.year;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.region.Region;
import org.siquan.region.postings.Posting;
import org.siquan.region.travel.TravelTimes;

/**
 * Everything a year is computed from. Equal inputs give equal results; the region is put into canonical order, so that the
 * order of rows in its files changes neither {@link #hash()} nor any result.
 *
 * @param travel minutes between the sites of the region
 * @param postings job advertisements, possibly none; their order is part of the input
 * @param postingsLeftOut rows of advertisements that could not be read and were left out on demand, &ge; 0
 * @param year the cycle's year
 * @param effort how much work the engines may do
 * @param draw the public draw that decides between equals
 * @param decisions what people of the park have decided about titles of advertisements and orders; their order is part of the
 *     input
 */
public record YearInput(
        Region region,
        Catalogue catalogue,
        TravelTimes travel,
        List<Posting> postings,
        int postingsLeftOut,
        int year,
        long seed,
        Effort effort,
        HeldDraw draw,
        List<TitleDecision> decisions) {

    /** Version of the stages; a change of a result's meaning changes it. */
    public static final String VERSION = "0.3.5";

    public YearInput {
        region = region.inCanonicalOrder();
        postings = List.copyOf(postings);
        decisions = List.copyOf(decisions);
        if (postingsLeftOut < 0) {
            throw new IllegalArgumentException(
                    "postingsLeftOut must be >= 0, was %d%nTry: 0".formatted(postingsLeftOut));
        }
        if (year < 2000 || year > 2100) {
            throw new IllegalArgumentException("year must be 2000..2100, was %d%nTry: 2026".formatted(year));
        }
    }

    /** An input of which nobody has decided any title. */
    public YearInput(
            Region region,
            Catalogue catalogue,
            TravelTimes travel,
            List<Posting> postings,
            int postingsLeftOut,
            int year,
            long seed,
            Effort effort,
            HeldDraw draw) {
        this(region, catalogue, travel, postings, postingsLeftOut, year, seed, effort, draw, List.of());
    }

    /** The same with what people have decided about titles. */
    public YearInput withDecisions(List<TitleDecision> made) {
        return new YearInput(region, catalogue, travel, postings, postingsLeftOut, year, seed, effort, draw, made);
    }

    /** An input of which every advertisement was read, with the draw of the demonstration. */
    public YearInput(
            Region region,
            Catalogue catalogue,
            TravelTimes travel,
            List<Posting> postings,
            int year,
            long seed,
            Effort effort) {
        this(region, catalogue, travel, postings, 0, year, seed, effort);
    }

    /** An input whose draw is that of the demonstration. */
    public YearInput(
            Region region,
            Catalogue catalogue,
            TravelTimes travel,
            List<Posting> postings,
            int postingsLeftOut,
            int year,
            long seed,
            Effort effort) {
        this(region, catalogue, travel, postings, postingsLeftOut, year, seed, effort, HeldDraw.demonstration(year));
    }

    /**
     * Work the engines may do, in units that do not depend on the machine.
     *
     * @param scheduleProposals proposals of the local search, &ge; 0
     * @param solverSeconds deterministic time of one exact solution, &gt; 0
     */
    public record Effort(long scheduleProposals, double solverSeconds) {

        /** Enough for a plan worth reading within a minute or two on two cores. */
        public static final Effort STANDARD = new Effort(10_000_000, 20);
    }

    /** SHA-256 in hexadecimal over region, advertisements, decisions, year, seed, effort, draw and version. */
    public String hash() {
        MessageDigest digest = sha256();
        update(digest, region.contentHash());
        for (Posting posting : postings) {
            update(digest, posting.toString());
        }
        for (TitleDecision decision : decisions) {
            update(digest, decision.toString());
        }
        update(digest, postingsLeftOut + "|" + year + "|" + seed + "|" + effort + "|" + draw + "|" + VERSION);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
