package org.siquan.engine.scheduling;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * Says in zh and en what keeps a learner from a post, and the least that would have to change. Learners whom the reader may
 * not know are counted, not named.
 */
final class ObstacleWords {

    private static final int NAMED = 4;

    private final RotationProblem problem;
    private final KnownLearners known;

    ObstacleWords(RotationProblem problem, KnownLearners known) {
        this.problem = problem;
        this.known = known;
    }

    Obstacle order(Learner who, int post) {
        return new Obstacle(
                Obstacle.Kind.ORDER,
                List.of(),
                List.of(),
                new Text(
                        "岗位不接收订单 %s".formatted(who.order()),
                        "the post does not accept order %s".formatted(who.order())),
                new Text("由该岗位接收此订单。", "The post would have to accept this order."));
    }

    Obstacle travel(int lodging, int minutes) {
        String home = problem.lodgings().get(lodging).id();
        int limit = problem.travelLimitMinutes();
        return new Obstacle(
                Obstacle.Kind.TRAVEL,
                List.of(),
                List.of(),
                new Text(
                        "最近的住处 %s 单程 %d 分钟，上限 %d".formatted(home, minutes, limit),
                        "the nearest lodging, %s, is %d minutes away, at most %d".formatted(home, minutes, limit)),
                new Text(
                        "需要近 %d 分钟的住处。".formatted(minutes - limit),
                        "A lodging %d minutes nearer would be needed.".formatted(minutes - limit)));
    }

    Obstacle ban(List<Integer> weeks) {
        return new Obstacle(
                Obstacle.Kind.BAN,
                weeks,
                List.of(),
                new Text("第 %s 周按规则禁排".formatted(spans(weeks)), "banned by the rules in %s".formatted(inWeeks(weeks))),
                new Text(
                        "学段须避开%s；规则不能商量。".formatted(these(weeks).zh()),
                        "The block would have to avoid %s; rules are no wishes."
                                .formatted(these(weeks).en())));
    }

    Obstacle full(Obstacle.Kind kind, int post, List<Integer> weeks, List<Integer> learners, int missing, int alone) {
        boolean mentors = kind == Obstacle.Kind.MENTOR;
        String enterprise = problem.posts().get(post).enterprise();
        Text who = names(
                learners.stream()
                        .filter(learner -> known.at(learner, post, weeks))
                        .toList(),
                learners.size());
        Text why = new Text(
                "第 %s 周%s已满：%s".formatted(spans(weeks), mentors ? "企业 " + enterprise + " 的导师" : "岗位", who.zh()),
                "%s full in %s: %s"
                        .formatted(
                                mentors ? "the mentors of " + enterprise + " are" : "the post is",
                                inWeeks(weeks),
                                who.en()));
        Text place = more(missing, mentors, weeks);
        Text remedy = alone == State.NONE
                ? new Text(place.zh() + "。", place.en() + ".")
                : orElsewhere(place, alone, learners.size(), known.at(alone, post, weeks));
        return new Obstacle(kind, weeks, learners, why, remedy);
    }

    private static Text more(int missing, boolean mentors, List<Integer> weeks) {
        String places = missing == 1 ? "1 more place" : missing + " more places";
        return new Text(
                "%s多 %d 个%s".formatted(these(weeks).zh(), missing, mentors ? "带教名额" : "位置"),
                "%s%s in %s"
                        .formatted(
                                places,
                                mentors ? " with a mentor" : "",
                                these(weeks).en()));
    }

    private Text orElsewhere(Text place, int alone, int there, boolean named) {
        Text hidden = there == 1 ? new Text("这名学生", "that learner") : new Text("其中一名学生", "one of these learners");
        return new Text(
                "%s，或%s改到别处。".formatted(place.zh(), named ? " " + id(alone) + " " : hidden.zh()),
                "%s, or %s elsewhere.".formatted(place.en(), named ? id(alone) : hidden.en()));
    }

    Obstacle beds(int lodging, List<Integer> weeks, List<Integer> learners) {
        String home = problem.lodgings().get(lodging).id();
        return new Obstacle(
                Obstacle.Kind.BEDS,
                weeks,
                learners,
                new Text(
                        "住处 %s 第 %s 周没有床位".formatted(home, spans(weeks)),
                        "%s has no bed in %s".formatted(home, inWeeks(weeks))),
                new Text(
                        "%s多一张床。".formatted(these(weeks).zh()),
                        "One more bed in %s.".formatted(these(weeks).en())));
    }

    private String id(int learner) {
        return problem.learners().get(learner).id();
    }

    private Text names(List<Integer> named, int all) {
        if (named.isEmpty()) {
            return all == 0
                    ? new Text("–", "–")
                    : new Text("%d 名学生".formatted(all), all == 1 ? "1 learner" : all + " learners");
        }
        List<String> some = named.stream().limit(NAMED).map(this::id).toList();
        int others = all - some.size();
        String words = String.join(", ", some) + (others == 0 ? "" : " +" + others);
        return new Text(words, words);
    }

    private static Text these(List<Integer> weeks) {
        return weeks.size() == 1 ? new Text("该周", "that week") : new Text("这些周", "these weeks");
    }

    private static String inWeeks(List<Integer> weeks) {
        return (weeks.size() == 1 ? "week " : "weeks ") + spans(weeks);
    }

    /** Weeks as people count them, such as {@code 3–5, 9}. */
    private static String spans(List<Integer> weeks) {
        StringBuilder spans = new StringBuilder();
        for (int i = 0; i < weeks.size(); ) {
            int last = i;
            while (last + 1 < weeks.size() && weeks.get(last + 1) == weeks.get(last) + 1) {
                last++;
            }
            spans.append(spans.isEmpty() ? "" : ", ").append(weeks.get(i) + 1);
            spans.append(last > i ? "–" + (weeks.get(last) + 1) : "");
            i = last + 1;
        }
        return spans.toString();
    }
}
