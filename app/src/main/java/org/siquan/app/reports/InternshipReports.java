package org.siquan.app.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.OrgId;
import org.siquan.region.EnterpriseId;
import org.springframework.http.ResponseEntity;

/**
 * The file of the undergraduates' internship platform (sx.chsi.com.cn): each term the plan, each month all that ended in the month
 * before (CH-1, CH-2). A school sees and makes its own; nobody else reads a line.
 */
public interface InternshipReports {

    /**
     * A period as it stands.
     *
     * @param lines every placement of it, by learner
     * @param differences between what is complete now and what was handed in, in the order of the file
     * @param sheets that were made for it, the newest first
     */
    record Standing(
            ReportPeriod period,
            List<ReportLine> lines,
            List<ReportSheet.Difference> differences,
            List<ReportSheet> sheets) {
        public Standing {
            lines = List.copyOf(lines);
            differences = List.copyOf(differences);
            sheets = List.copyOf(sheets);
        }

        /** How many lines are in this state. */
        public long count(ReportLine.State state) {
            return lines.stream().filter(line -> line.state() == state).count();
        }

        /** True once something of the period was handed in. */
        public boolean handedIn() {
            return sheets.stream().anyMatch(sheet -> sheet.handedOn() != null);
        }
    }

    Standing standing(ReportPeriod period);

    /**
     * What the school says of placements; null and blank leave what is known.
     *
     * @param creditBearing false needs {@code noCreditWhy}; true takes an earlier "no credit" back
     * @param credits 0.5 to 60
     */
    record Particulars(
            @Nullable InternshipType type,
            @Nullable Organised organised,
            @Nullable Setting setting,
            @Nullable Boolean creditBearing,
            String noCreditWhy,
            String course,
            @Nullable BigDecimal credits) {

        /** Nothing is said. */
        public static final Particulars NOTHING = new Particulars(null, null, null, null, "", "", null);
    }

    /**
     * Enters the same of many placements of the actor's school.
     *
     * @return how many
     * @throws org.siquan.app.platform.ProblemException 404 one of them is not its own; 422 none chosen, nothing said, no credit without a reason
     */
    int enter(Collection<PlacementId> placements, Particulars said);

    /** Enters the code of a unit; it counts for every placement of the school there. 404 where it has none there. */
    void enterCode(EnterpriseId unit, UnifiedCode code);

    /** Courses of the majors of a period's learners, as proposals for a form. */
    List<Course> courses(ReportPeriod period);

    /** A course with its credits. */
    record Course(String major, String name, BigDecimal credits) {}

    /**
     * Makes the file of a period from its complete lines; after a handing in, from what differs. The same lines again are the same
     * file.
     *
     * @throws org.siquan.app.platform.ProblemException 409 nothing to report, or somebody made one at the same moment
     */
    ReportSheet make(ReportPeriod period);

    /** The file as it was made, byte for byte. */
    ResponseEntity<byte[]> file(ReportSheet.Id id);

    /**
     * Records that the file was handed in. The same words again change nothing.
     *
     * @throws org.siquan.app.platform.ProblemException 409 a newer file was made, or it was handed in otherwise; 422 a day before
     *     it was made or in the future
     */
    void handIn(ReportSheet.Id id, LocalDate day, String receipt);

    /** The actor's own school; 403 for everybody else. */
    OrgId school();

    /** Reports of months until this one with placements of which nothing was handed in, the oldest first. */
    List<DueMonth> due();

    /** A month's report that is not done: how many placements it has to hold still. */
    record DueMonth(ReportPeriod period, int placements) {}
}
