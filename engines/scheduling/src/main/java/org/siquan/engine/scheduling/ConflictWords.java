package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Text;

/** Says conflicts so that a person can act on them. Weeks are counted from 1 here. */
final class ConflictWords {

    private static final int NAMED = 12;

    private final Model model;
    private final RotationProblem problem;

    ConflictWords(Model model) {
        this.model = model;
        problem = model.problem;
    }

    Conflict horizon(int shape) {
        Shape pattern = model.shapes[shape];
        String id = pattern.pattern.id();
        List<String> learners = problem.learners().stream()
                .filter(learner -> learner.pattern().equals(id))
                .map(Learner::id)
                .toList();
        int open = pattern.usable();
        boolean tooLong = pattern.least() > open;
        long needed = tooLong ? pattern.least() : pattern.most();
        Text text = tooLong
                ? new Text(
                        "模式 %s 最少需要 %d 周，校历只有 %d 个可安排周。请缩短学段或开放更多周。".formatted(id, needed, open),
                        "Pattern %s needs at least %d weeks, but the calendar has %d open weeks. Try: shorter blocks or more open weeks"
                                .formatted(id, needed, open))
                : new Text(
                        "模式 %s 最多只能排满 %d 周，校历有 %d 个可安排周，中间不得空闲。请放长学段或允许空闲周。".formatted(id, needed, open),
                        "Pattern %s fills at most %d of %d open weeks. Try: longer blocks or more idle weeks"
                                .formatted(id, needed, open));
        return new Conflict(Conflict.Kind.HORIZON, openWeeks(allWeeks()), List.of(), learners, needed, open, text);
    }

    Conflict noPlan(List<Integer> members, boolean withoutBans, boolean withoutCapacity) {
        int learner = members.getFirst();
        Learner who = problem.learners().get(learner);
        String zhWho = members.size() == 1 ? "学生 " + who.id() : "学生 " + who.id() + " 等 " + members.size() + " 人";
        String enWho = members.size() == 1
                ? "Learner " + who.id()
                : "Learner " + who.id() + " and " + (members.size() - 1) + " like them";
        Text reason = reason(learner, withoutBans, withoutCapacity);
        return new Conflict(
                Conflict.Kind.LEARNER,
                openWeeks(allWeeks()),
                List.of(),
                members.stream().map(l -> problem.learners().get(l).id()).toList(),
                model.shape(learner).least(),
                model.horizon,
                new Text(zhWho + "：" + reason.zh(), enWho + ": " + reason.en()));
    }

    private Text reason(int learner, boolean withoutBans, boolean withoutCapacity) {
        Learner who = problem.learners().get(learner);
        List<Block> blocks = model.shape(learner).pattern.blocks();
        for (int b = 0; b < blocks.size(); b++) {
            if (model.optionCount[model.firstBlock[learner] + b] == 0) {
                String site = blocks.get(b).site();
                return site == null
                        ? noPost(who, b)
                        : tooFar(who, b, "校区 " + site, "campus " + site, nearest(who, site));
            }
        }
        if (withoutBans || withoutCapacity) {
            String zh = withoutBans ? "禁排周使每个可达岗位都没有足够长的连续周。请调整禁排或学段。" : "所需岗位、企业导师、实训室或床位的容量为 0。请增加容量。";
            String en = withoutBans
                    ? "bans leave no reachable post with enough weeks in a row. Try: other weeks or posts"
                    : "a post, mentor, laboratory or bed that is needed has capacity 0. Try: add capacity";
            return new Text(zh, en);
        }
        return new Text(
                "禁排与容量为 0 的资源合在一起，使其没有可行安排。",
                "bans and capacities of 0 together leave no plan. Try: relax one of them");
    }

    private Text noPost(Learner who, int block) {
        List<Post> accepting = problem.posts().stream()
                .filter(post -> post.accepts(who.order()))
                .toList();
        if (accepting.isEmpty()) {
            return new Text(
                    "第 %d 段需要岗位，但没有岗位接收 %s。请增加岗位。".formatted(block + 1, who.order()),
                    "block %d needs a post, but none accepts %s. Try: a post for this order"
                            .formatted(block + 1, who.order()));
        }
        int minutes = accepting.stream()
                .mapToInt(post -> nearest(who, post.site()))
                .min()
                .orElse(0);
        return tooFar(who, block, "最近的可接收岗位", "the nearest post that accepts them", minutes);
    }

    private Text tooFar(Learner who, int block, String zhPlace, String enPlace, int minutes) {
        String homes = String.join(", ", who.lodgings());
        return new Text(
                "第 %d 段：%s距住处 %s 有 %d 分钟，超过 %d 分钟。请换住处。"
                        .formatted(block + 1, zhPlace, homes, minutes, problem.travelLimitMinutes()),
                "block %d: %s is %d minutes from %s, more than %d. Try: another lodging"
                        .formatted(block + 1, enPlace, minutes, homes, problem.travelLimitMinutes()));
    }

    private int nearest(Learner who, String site) {
        return IntStream.range(0, problem.lodgings().size())
                .filter(i -> who.lodgings().contains(problem.lodgings().get(i).id()))
                .map(i -> problem.travelMinutes(i, site))
                .min()
                .orElse(0);
    }

    Conflict shortage(Shortage shortage) {
        List<Integer> resources = shortage.chosenResources();
        List<Integer> weeks = openWeeks(shortage.chosenWeeks());
        List<String> places = resources.stream().map(this::name).toList();
        List<String> learners = shortage.learners().stream()
                .map(l -> problem.learners().get(l).id())
                .toList();
        long needed = shortage.needed(null);
        long available = shortage.available();
        long more = (needed - available + shortage.worthOfAPlace() - 1) / shortage.worthOfAPlace();
        Text what = kinds(resources);
        Text weights = shortage.weighted()
                ? new Text("（紧张之处与周次按倍数计）", " (counted in multiples where and when it is tight)")
                : new Text("", "");
        Text text = new Text(
                "第 %s 周：%s 合计至少需要 %d 人周，只有 %d 人周，缺 %d%s；涉及 %d 名学生。请每周增加 %d 个名额，或放宽学段、通勤与接收范围。"
                        .formatted(
                                weeksInWords(weeks, "、"),
                                what.zh(),
                                needed,
                                available,
                                needed - available,
                                weights.zh(),
                                learners.size(),
                                more),
                "%s %s: %s must take at least %d learner-weeks but have %d, %d short%s; %d learners depend on them. Try: %d more per week, or looser blocks, travel or acceptance"
                        .formatted(
                                weeks.size() == 1 ? "Week" : "Weeks",
                                weeksInWords(weeks, ", "),
                                what.en(),
                                needed,
                                available,
                                needed - available,
                                weights.en(),
                                learners.size(),
                                more));
        Conflict.Kind kind = kind(resources.getFirst());
        return new Conflict(kind, weeks, places, learners, needed, available, text);
    }

    /** The resources by kind, with their names. */
    private Text kinds(List<Integer> resources) {
        Map<Conflict.Kind, List<String>> names = new EnumMap<>(Conflict.Kind.class);
        resources.forEach(resource -> names.computeIfAbsent(kind(resource), ignored -> new ArrayList<>())
                .add(name(resource)));
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        names.forEach((kind, places) -> {
            Text word = words(kind, places.size());
            zh.add(word.zh() + " " + named(places, "、", " 等 %d 处"));
            en.add(word.en() + " " + named(places, ", ", " (%d in all)"));
        });
        return new Text(String.join("，", zh), String.join("; ", en));
    }

    /** What a resource is. */
    Text kindOf(int resource) {
        return words(kind(resource), 1);
    }

    private static Text words(Conflict.Kind kind, int places) {
        return switch (kind) {
            case MENTOR -> new Text("企业导师", "the mentors of");
            case LABORATORY -> new Text("实训室", "laboratory");
            case BED -> new Text("住处床位", "the beds of");
            case POST, LEARNER, HORIZON -> new Text("岗位", places == 1 ? "post" : "posts");
        };
    }

    private Conflict.Kind kind(int lowest) {
        if (lowest >= model.firstLodging) {
            return Conflict.Kind.BED;
        }
        if (lowest >= model.firstLaboratory) {
            return Conflict.Kind.LABORATORY;
        }
        return lowest >= model.posts ? Conflict.Kind.MENTOR : Conflict.Kind.POST;
    }

    String name(int resource) {
        if (resource < model.posts) {
            return problem.posts().get(resource).id();
        }
        if (resource < model.firstLaboratory) {
            int enterprise = resource - model.posts;
            int post = IntStream.range(0, model.posts)
                    .filter(p -> model.enterpriseOf[p] == enterprise)
                    .findFirst()
                    .orElseThrow();
            return problem.posts().get(post).enterprise();
        }
        return resource < model.firstLodging
                ? problem.laboratories().get(resource - model.firstLaboratory).id()
                : problem.lodgings().get(resource - model.firstLodging).id();
    }

    private List<Integer> allWeeks() {
        return IntStream.range(0, model.horizon).boxed().toList();
    }

    private List<Integer> openWeeks(List<Integer> open) {
        return open.stream().map(t -> model.openWeeks[t]).toList();
    }

    private static String named(List<String> ids, String separator, String more) {
        String first = ids.stream().limit(NAMED).collect(Collectors.joining(separator));
        return ids.size() <= NAMED ? first : first + more.formatted(ids.size());
    }

    /** Runs of weeks such as 1–8、12, counted from 1. */
    static String weeksInWords(List<Integer> weeks, String separator) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            int from = weeks.get(i);
            while (i + 1 < weeks.size() && weeks.get(i + 1) == weeks.get(i) + 1) {
                i++;
            }
            runs.add(from == weeks.get(i) ? "" + (from + 1) : (from + 1) + "–" + (weeks.get(i) + 1));
        }
        return String.join(separator, runs);
    }
}
