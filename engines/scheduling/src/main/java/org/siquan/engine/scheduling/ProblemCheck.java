package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.siquan.engine.kernel.Text;

/** Finds everything in a builder that would make the problem meaningless. Being unsolvable is not among it. */
final class ProblemCheck {

    private static final int MAX_WEEKS = 156;
    private static final int MAX_LEARNERS = RotationProblemBuilder.MOST_LEARNERS;
    private static final long MOST_BANS = 1L << 30;

    private final RotationProblemBuilder given;
    private final List<Complaint> found = new ArrayList<>();

    ProblemCheck(RotationProblemBuilder given) {
        this.given = given;
    }

    List<Complaint> complaints() {
        horizon();
        given.patterns.values().forEach(this::pattern);
        given.posts.values().forEach(this::post);
        for (Mentor mentor : given.mentors.values()) {
            atLeastZero("mentor", mentor.id(), "maxLearners", mentor.maxLearners());
        }
        for (Laboratory laboratory : given.laboratories.values()) {
            atLeastZero("laboratory", laboratory.id(), "capacity", laboratory.capacity());
        }
        for (Lodging lodging : given.lodgings.values()) {
            atLeastZero("lodging", lodging.id(), "beds", lodging.beds());
        }
        given.learners.values().forEach(this::learner);
        travel();
        given.limits.forEach(this::limit);
        size();
        return found;
    }

    private void horizon() {
        if (given.weeks < 1 || given.weeks > MAX_WEEKS) {
            add("weeks.range", "weeks", "周数须为 1–156，现为 " + given.weeks, "weeks must be 1..156, was " + given.weeks);
        }
        for (int week : given.closedWeeks) {
            if (week < 0 || week >= given.weeks) {
                add(
                        "calendar.range",
                        "week " + week,
                        "停课周 %d 不在 0–%d 内".formatted(week, given.weeks - 1),
                        "closed week %d must be 0..%d".formatted(week, given.weeks - 1));
            }
        }
        if (given.closedWeeks.size() >= given.weeks) {
            add("calendar.no-open-week", "calendar", "校历中没有可安排的周", "the calendar has no open week; open at least one");
        }
        if (given.travelLimitMinutes < 0) {
            add(
                    "travel.limit",
                    "travelLimit",
                    "通勤上限不得为负",
                    "travel limit must be >= 0, was " + given.travelLimitMinutes);
        }
        if (given.learners.isEmpty()) {
            add("learners.none", "learners", "没有学生", "no learner is given; add at least one");
        }
        if (given.learners.size() > MAX_LEARNERS) {
            add(
                    "learners.too-many",
                    "learners",
                    "学生最多 %d 名，现为 %d；请分批".formatted(MAX_LEARNERS, given.learners.size()),
                    "at most %d learners, were %d; split the problem".formatted(MAX_LEARNERS, given.learners.size()));
        }
    }

    private void limit(String post, int... most) {
        if (!given.posts.containsKey(post)) {
            unknown("post", post, "limit");
        }
        for (int week = 0; week < most.length; week++) {
            atLeastZero("post", post, "limit in week " + (week + 1), most[week]);
        }
    }

    /** What is kept for each ban class, post and week, or each learner and week, must be countable. */
    private void size() {
        long classes = 1L
                + given.learners.values().stream()
                        .mapToInt(Learner::banClass)
                        .max()
                        .orElse(0);
        if (classes * given.posts.size() * given.weeks > MOST_BANS) {
            add(
                    "bans.too-many",
                    "bans",
                    "禁排类别 × 岗位 × 周数最多 %d，现为 %d".formatted(MOST_BANS, classes * given.posts.size() * given.weeks),
                    "ban classes x posts x weeks may be at most %d, were %d; number the classes from 0 without holes"
                            .formatted(MOST_BANS, classes * given.posts.size() * given.weeks));
        }
    }

    private void pattern(BlockPattern pattern) {
        if (pattern.firstWeek() < 0 || pattern.firstWeek() >= given.weeks) {
            add(
                    "pattern.firstWeek",
                    pattern.id(),
                    "模式 %s 的第一周须为 0–%d，现为 %d".formatted(pattern.id(), given.weeks - 1, pattern.firstWeek()),
                    "the first week of pattern %s must be 0..%d, was %d"
                            .formatted(pattern.id(), given.weeks - 1, pattern.firstWeek()));
        }
        if (pattern.blocks().isEmpty()) {
            add(
                    "pattern.empty",
                    pattern.id(),
                    "模式 " + pattern.id() + " 没有课程或岗位段",
                    "pattern " + pattern.id() + " has no block");
        }
        atLeastZero("pattern", pattern.id(), "maxIdleWeeks", pattern.maxIdleWeeks());
        for (int i = 0; i < pattern.blocks().size(); i++) {
            Block block = pattern.blocks().get(i);
            String where = pattern.id() + " block " + (i + 1);
            if (block.minWeeks() < 1 || block.maxWeeks() < block.minWeeks()) {
                add(
                        "block.length",
                        where,
                        "模式 %s 第 %d 段的周数须 1 ≤ 最短 ≤ 最长，现为 %d–%d"
                                .formatted(pattern.id(), i + 1, block.minWeeks(), block.maxWeeks()),
                        "%s: weeks must be 1 <= min <= max, were %d..%d"
                                .formatted(where, block.minWeeks(), block.maxWeeks()));
            }
            if (block.kind() == Block.Kind.COURSE && block.site() == null) {
                add(
                        "block.no-campus",
                        where,
                        "模式 %s 第 %d 段课程没有校区".formatted(pattern.id(), i + 1),
                        where + ": a course needs a campus site");
            }
            String laboratory = block.laboratory();
            if (laboratory != null && !given.laboratories.containsKey(laboratory)) {
                unknown("laboratory", laboratory, where);
            }
        }
    }

    private void post(Post post) {
        atLeastZero("post", post.id(), "capacity", post.capacity());
        boolean mentored =
                given.mentors.values().stream().anyMatch(m -> m.enterprise().equals(post.enterprise()));
        if (!mentored) {
            add(
                    "post.enterprise-without-mentor",
                    post.id(),
                    "岗位 %s 的企业 %s 没有企业导师".formatted(post.id(), post.enterprise()),
                    "post %s: enterprise %s has no mentor; add one".formatted(post.id(), post.enterprise()));
        }
    }

    private void learner(Learner learner) {
        if (!given.patterns.containsKey(learner.pattern())) {
            unknown("pattern", learner.pattern(), learner.id());
        }
        atLeastZero("learner", learner.id(), "banClass", learner.banClass());
        if (learner.lodgings().isEmpty()) {
            add(
                    "learner.no-lodging",
                    learner.id(),
                    "学生 " + learner.id() + " 没有住处",
                    "learner " + learner.id() + " has no lodging");
        }
        Set<String> seen = new HashSet<>();
        for (String lodging : learner.lodgings()) {
            if (!given.lodgings.containsKey(lodging)) {
                unknown("lodging", lodging, learner.id());
            }
            repeated(seen, lodging, learner.id());
        }
        seen.clear();
        for (String post : learner.preferredPosts()) {
            if (!given.posts.containsKey(post)) {
                unknown("post", post, learner.id());
            }
            repeated(seen, post, learner.id());
        }
    }

    private void travel() {
        for (String lodging : given.lodgings.keySet()) {
            for (String site : given.usedSites()) {
                int minutes = given.minutes(lodging, site);
                if (minutes < 0 || minutes > 24 * 60) {
                    add(
                            minutes == -1 ? "travel.hole" : "travel.range",
                            lodging + " -> " + site,
                            "住处 %s 到 %s 的通勤分钟数缺失或不在 0–1440 内".formatted(lodging, site),
                            "travel minutes from lodging %s to site %s must be 0..1440, %s"
                                    .formatted(lodging, site, minutes == -1 ? "are missing" : "were " + minutes));
                }
            }
        }
    }

    private void repeated(Set<String> seen, String id, String learner) {
        if (!seen.add(id)) {
            add(
                    "learner.repeats",
                    learner,
                    "学生 %s 重复列出 %s".formatted(learner, id),
                    "learner %s lists %s twice".formatted(learner, id));
        }
    }

    private void unknown(String kind, String id, String where) {
        add(
                kind + ".unknown",
                where,
                "%s 引用的%s %s 不存在".formatted(where, zhName(kind), id),
                "%s names %s %s, which is not given; add it".formatted(where, kind, id));
    }

    private void atLeastZero(String kind, String id, String field, int value) {
        if (value < 0) {
            add(
                    kind + "." + field,
                    id,
                    "%s %s 的 %s 不得为负，现为 %d".formatted(zhName(kind), id, field, value),
                    "%s of %s %s must be >= 0, was %d".formatted(field, kind, id, value));
        }
    }

    private void add(String code, String subject, String zh, String en) {
        found.add(new Complaint(code, subject, new Text(zh, en)));
    }

    static String zhName(String kind) {
        return switch (kind) {
            case "pattern" -> "模式";
            case "learner" -> "学生";
            case "post" -> "岗位";
            case "mentor" -> "企业导师";
            case "laboratory" -> "实训室";
            default -> "住处";
        };
    }
}
