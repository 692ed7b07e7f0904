package org.siquan.engine.alignment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one advertisement was found to mean.
 *
 * @param posting the advertisement
 * @param occupations candidates, best first, equal scores by code; empty if there was nothing to read
 * @param competencies mentions, those that weigh most first, equal weight by id; also those that are named and not
 *     asked for, see {@link #asked()}
 * @param majors shares, largest first, equal shares by code; empty if no competency speaks for a major
 * @param sector what its industry words mean, {@code null} if it has none, they resemble nothing or no sectors were given
 * @param abstained why a person should look at the occupation, {@code null} if the engine stands by its first one
 * @param truncated true if title or body was longer than the engine reads
 */
public record Alignment(
        Posting posting,
        List<OccupationCandidate> occupations,
        List<CompetencyMention> competencies,
        List<MajorShare> majors,
        @Nullable SectorMatch sector,
        @Nullable Abstention abstained,
        boolean truncated) {

    public Alignment {
        occupations = List.copyOf(occupations);
        competencies = List.copyOf(competencies);
        majors = List.copyOf(majors);
    }

    /** The competencies that it asks for, required or desirable. */
    public List<CompetencyMention> asked() {
        return competencies.stream().filter(mention -> mention.weight() > 0).toList();
    }

    /** The reason to ask a person, if there is one. */
    public Optional<Abstention> findAbstention() {
        return Optional.ofNullable(abstained);
    }

    /** The sector, if its industry words could be coded. */
    public Optional<SectorMatch> findSector() {
        return Optional.ofNullable(sector);
    }

    /** The best candidate, if there was anything to read; it may still be doubtful, see {@link #findAbstention()}. */
    public Optional<OccupationCandidate> findOccupation() {
        return occupations.isEmpty() ? Optional.empty() : Optional.of(occupations.getFirst());
    }
}
