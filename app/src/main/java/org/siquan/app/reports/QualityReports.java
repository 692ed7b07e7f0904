package org.siquan.app.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;

/**
 * Internships in the yearly quality report (Art. 43). A school counts its own and publishes editions, which never change;
 * operator and authority read those, without names and without groups of fewer than five.
 */
public interface QualityReports {

    /** Figures as of a day. */
    record Counted(ReportYear year, LocalDate asOf, List<Figure> figures) {
        public Counted {
            figures = List.copyOf(figures);
        }

        /** The figure of an id; 404 for any other. */
        public Figure get(String id) {
            return figures.stream()
                    .filter(figure -> figure.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("report-figure-unknown"));
        }
    }

    /** What the actor's school would publish now; 403 for everybody else. */
    Counted count(ReportYear year);

    /**
     * A published edition.
     *
     * @param figures without small groups
     * @param sha256 of the figures with all their rows, as they were counted
     */
    record Edition(
            OrgId school,
            String schoolName,
            ReportYear year,
            int number,
            LocalDate asOf,
            List<FigureValue> figures,
            String sha256,
            String note,
            Instant published) {
        public Edition {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Publishes what is counted now as the next edition.
     *
     * @throws org.siquan.app.platform.ProblemException 409 nothing happened in that year, or nothing changed since the last edition
     */
    Edition publish(ReportYear year, String note);

    /** An edition of the actor's school, or of any school for operator and authority; 404 otherwise. */
    Edition get(OrgId school, ReportYear year, int number);

    /** Editions of the actor's school in a year, the newest first. */
    List<Edition> own(ReportYear year);

    /** The rows behind an edition of the actor's own school; 404 for everybody else. */
    Counted rows(ReportYear year, int number);

    /**
     * A figure that is not what it was in the edition before.
     *
     * @param before null where there was none; {@code now} too
     */
    record Change(@Nullable FigureValue before, @Nullable FigureValue now) {}

    /** What an edition changes in the published figures; nothing for the first one. */
    List<Change> changes(Edition edition);

    /**
     * The sum of what the newest editions of the schools show.
     *
     * @param schools whose figure is in the sum
     * @param left schools whose group was too small, so that it is not in the sum
     */
    record Total(FigureValue value, int schools, int left) {}

    /** Over the park, for operator and authority; from published figures alone, so it shows no group that they hide. */
    List<Total> totals(ReportYear year);
}
