package org.siquan.year;

import java.time.LocalDate;
import java.util.List;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.LearnerFact;
import org.siquan.engine.rules.Level;
import org.siquan.engine.rules.WorkFact;
import org.siquan.region.EducationLevel;
import org.siquan.region.Learner;
import org.siquan.region.Post;
import org.siquan.region.RegionIndex;

/**
 * What the region says about work at a post over some whole weeks, before anybody is planned there: level, provinces, year
 * of study, days and hours. Bans and gates start from the same facts, so that what is banned would also be refused.
 */
final class PostFacts {

    private final RegionIndex index;
    private final WorkDays days;

    PostFacts(RegionIndex index, WorkDays days) {
        this.index = index;
        this.days = days;
    }

    /** Learners about whom the rules cannot tell the difference at any post. */
    record Kind(Level level, String schoolProvince, int entryYear) {}

    Kind kindOf(Learner learner) {
        return new Kind(
                level(index.programme(learner.programme()).level()),
                index.schoolProvince(learner).word(),
                learner.entryYear());
    }

    /** Facts of so many weeks from this Monday on. */
    FactsBuilder over(Kind kind, Post post, LocalDate monday, int weeks) {
        List<LocalDate> shifts = days.between(monday, monday.plusWeeks(weeks).minusDays(1));
        LocalDate friday = monday.plusWeeks(weeks).minusDays(3);
        LocalDate end = shifts.isEmpty() || shifts.getLast().isBefore(friday) ? friday : shifts.getLast();
        String host = index.site(post.site()).province().word();
        return Facts.of(kind.level(), kind.schoolProvince(), host, monday, end)
                .with(
                        LearnerFact.GRADE_YEAR,
                        Math.max(1, monday.getYear() - kind.entryYear() + (monday.getMonthValue() >= 9 ? 1 : 0)))
                .with(WorkFact.SHIFTS, shifts)
                .with(WorkFact.HOURS_A_DAY, (double) post.hoursPerDay())
                .with(WorkFact.HOURS_A_WEEK, WorkDays.mostHoursAWeek(shifts, post.hoursPerDay()))
                .with(WorkFact.NIGHT, post.night());
    }

    private static Level level(EducationLevel level) {
        return switch (level) {
            case SECONDARY_VOCATIONAL -> Level.SECONDARY;
            case HIGHER_VOCATIONAL -> Level.VOCATIONAL_DIPLOMA;
            case VOCATIONAL_BACHELOR -> Level.VOCATIONAL_BACHELOR;
            case UNDERGRADUATE -> Level.UNDERGRADUATE;
        };
    }
}
