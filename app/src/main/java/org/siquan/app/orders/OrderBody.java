package org.siquan.app.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order says, as it is drafted.
 *
 * @param occupationCode entry of the occupational classification
 * @param places learners over all classes
 * @param starts first day of the training; null: not said
 * @param monthlyYuan pay during the work blocks
 * @param samePostYuan monthly wage of the enterprise's own staff on the same post
 * @param conditions what is asked of learners, in words
 * @param declared the enterprise says that neither words nor choice bar anybody by sex, ethnicity, household registration
 *     or type of university
 */
public record OrderBody(
        String zh,
        String occupationCode,
        String site,
        int places,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        int monthlyYuan,
        int samePostYuan,
        String conditions,
        boolean declared,
        List<ClassLine> classes,
        List<NeedLine> needs,
        List<PostLine> posts,
        List<Share> shares) {

    /** A class; {@code least} learners open it. */
    public record ClassLine(String zh, List<String> majors, int least, int most, List<String> patterns) {
        public ClassLine {
            majors = List.copyOf(majors);
            patterns = List.copyOf(patterns);
        }
    }

    /** A competency of the framework and how deep, 1 to 3. */
    public record NeedLine(String competency, int depth) {}

    /** A post at a site. */
    public record PostLine(
            String zh,
            String occupationCode,
            String site,
            int capacity,
            int sameKindStaff,
            int hoursPerDay,
            boolean night) {}

    /** Learners of one school province, with the agreement and clause that grants it. */
    public record Share(String province, int least, int most, String clause) {}

    public OrderBody {
        classes = List.copyOf(classes);
        needs = List.copyOf(needs);
        posts = List.copyOf(posts);
        shares = List.copyOf(shares);
    }

    /** Learners that its classes need together to open. */
    public int least() {
        return classes.stream().mapToInt(ClassLine::least).sum();
    }

    /** Every word that a person typed, except clauses of agreements. */
    public List<String> words() {
        return Stream.of(
                        Stream.of(zh, conditions),
                        classes.stream().map(ClassLine::zh),
                        posts.stream().map(PostLine::zh))
                .flatMap(one -> one)
                .toList();
    }
}
