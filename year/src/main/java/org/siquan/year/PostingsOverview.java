package org.siquan.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * What a file of advertisements holds: a second source of demand beside orders and their history, kept apart from them
 * and not part of any forecast. Names no enterprise.
 *
 * @param leftOut faults that kept rows from being read
 * @param read advertisements that were read
 * @param repeated of these, those that say the same as an earlier one; they are not counted again
 * @param counted the others
 * @param sources as the file names them, most first
 * @param places cities, most first
 * @param inRegion counted ones whose city lies in Beijing, Tianjin or Hebei
 * @param pay of those that state pay in words that are understood; {@code null} if none does
 */
public record PostingsOverview(
        int leftOut,
        int read,
        int repeated,
        int counted,
        List<Count> sources,
        List<Place> places,
        int otherPlaces,
        int inRegion,
        List<Count> education,
        @Nullable PaySpread pay) {

    public PostingsOverview {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
        education = List.copyOf(education);
    }

    /** A name with its number of advertisements. */
    public record Count(Text name, int postings) {}

    /** A city; {@code province} is empty outside of the three. */
    public record Place(
            String city,
            String province,
            int postings,
            @Nullable PaySpread pay) {}
}
