package org.siquan.app.industry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as this actor may see it.
 *
 * @param pay of learners in yuan a month; null where the actor may not see it
 * @param samePost wage of the enterprise's own staff on the same post; null likewise
 */
public record OrderView(
        String id,
        String zh,
        String enterprise,
        String enterpriseZh,
        String origin,
        String chainZh,
        String chainEn,
        String occupation,
        String occupationName,
        String site,
        String siteName,
        int places,
        int least,
        String conditions,
        long version,
        @Nullable Integer pay,
        @Nullable Integer samePost,
        List<ClassLine> classes,
        List<NeedLine> needs,
        List<PostLine> posts,
        boolean mayEdit) {

    public OrderView {
        classes = List.copyOf(classes);
        needs = List.copyOf(needs);
        posts = List.copyOf(posts);
    }

    public record ClassLine(
            String id, String zh, List<Codes.Named> majors, int least, int most, List<String> patterns) {
        public ClassLine {
            majors = List.copyOf(majors);
            patterns = List.copyOf(patterns);
        }
    }

    public record NeedLine(String id, String zh, String en, int depth, int level) {}

    public record PostLine(String id, String zh, String siteName, int capacity, int hours, boolean night) {}

    /** Pay in percent of the wage on the same post, rounded down; null where either is unknown. */
    public @Nullable Integer percent() {
        return pay == null || samePost == null || samePost == 0 ? null : (int) (pay * 100L / samePost);
    }
}
