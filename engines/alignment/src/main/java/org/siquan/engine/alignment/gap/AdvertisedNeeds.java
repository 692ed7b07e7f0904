package org.siquan.engine.alignment.gap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.MajorShare;

/**
 * What an advertisement was found to ask for and where it leads: as much of an {@link Alignment} as demand is made of, to be
 * kept when advertisement and engine are gone.
 *
 * @param id the caller's id, not blank
 * @param occupation code, {@code null} where the engine abstains
 * @param quarter year &times; 4 + quarter &minus; 1 of its date, {@code null} where none is stated
 * @param majors code to share, 0..1, adding up to 1, or empty
 * @param needs what it asks for; empty if it offers no job
 */
public record AdvertisedNeeds(
        String id,
        @Nullable String occupation,
        @Nullable Integer quarter,
        Map<String, Double> majors,
        List<Need> needs) {

    /**
     * A competency asked for.
     *
     * @param competency id
     * @param weight how much, &gt; 0; as {@link CompetencyMention#weight}
     * @param depth of teaching that answers it, 1..3
     */
    public record Need(String competency, double weight, int depth) {}

    public AdvertisedNeeds {
        Given.text("id of advertisement", id);
        majors = Map.copyOf(majors);
        needs = List.copyOf(needs);
    }

    /**
     * Of an advertisement that was read. What offers no job asks for nothing. A stated level 1–2 is depth 1, 3 is 2, 4–5 is 3;
     * without a level any teaching answers it (depth 1), so that silence makes no gap.
     */
    public static AdvertisedNeeds of(Alignment read, OptionalInt quarter) {
        Map<String, Double> majors = new TreeMap<>();
        read.majors().forEach((MajorShare share) -> majors.put(share.major(), share.share()));
        boolean offers = read.findAbstention().filter(why -> !why.offersJob()).isEmpty();
        return new AdvertisedNeeds(
                read.posting().id(),
                read.abstained() != null
                        ? null
                        : read.findOccupation().map(found -> found.code()).orElse(null),
                quarter.isPresent() ? quarter.getAsInt() : null,
                majors,
                offers ? read.asked().stream().map(AdvertisedNeeds::need).toList() : List.of());
    }

    private static Need need(CompetencyMention mention) {
        return new Need(
                mention.competency().id(),
                mention.weight(),
                mention.findLevel().map(AdvertisedNeeds::depth).orElse(1));
    }

    /** Depth of teaching that answers one of the five levels of advertisements and syllabi. */
    public static int depth(int level) {
        return level <= 2 ? 1 : level == 3 ? 2 : Given.DEEPEST;
    }

    /** The occupation, where the engine stands by one. */
    public Optional<String> findOccupation() {
        return Optional.ofNullable(occupation);
    }
}
