package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/**
 * Explains an outcome to each learner. Built once per outcome in O(choices × depth × log), then each question is cheap.
 * Thread-safe.
 */
public final class Explanations {

    /** More seats than this are no answer to a learner who asks what was missing. */
    private static final int MOST_NAMED = 20;

    private final MatchingProblem problem;
    private final MatchingOutcome outcome;
    private final int[][] ranks;
    private final int[] cutoff;
    private final List<List<int[]>> holders = new ArrayList<>();
    private final List<List<int[]>> waiting = new ArrayList<>();

    /** Prepares the explanations of an outcome of this problem. */
    public Explanations(MatchingProblem problem, MatchingOutcome outcome) {
        this.problem = problem;
        this.outcome = outcome;
        ranks = new int[problem.applicants().size()][];
        cutoff = new int[problem.places().size()];
        rank();
        seats();
        queues();
    }

    private void rank() {
        List<List<int[]>> listed = new ArrayList<>();
        problem.places().forEach(place -> listed.add(new ArrayList<>()));
        for (int a = 0; a < ranks.length; a++) {
            ranks[a] = new int[problem.choices(a)];
            for (int k = 0; k < ranks[a].length; k++) {
                if (problem.eligible(a, k)) {
                    listed.get(problem.place(a, k)).add(new int[] {a, k});
                }
            }
        }
        for (int p = 0; p < listed.size(); p++) {
            List<int[]> queue = listed.get(p);
            queue.sort(this::compare);
            for (int r = 0; r < queue.size(); r++) {
                int[] at = queue.get(r);
                ranks[at[0]][at[1]] = r + 1;
                if (outcome.choice(at[0]) == at[1]) {
                    cutoff[p] = r + 1;
                }
            }
        }
    }

    /** For each quota the choices that hold its seats, best first. */
    private void seats() {
        for (int node = 0; node < problem.nodes(); node++) {
            holders.add(new ArrayList<>());
        }
        for (int a = 0; a < ranks.length; a++) {
            int k = outcome.choice(a);
            if (k == MatchingOutcome.NONE) {
                continue;
            }
            for (int node : problem.chain(a, problem.place(a, k))) {
                holders.get(node).add(new int[] {a, k});
            }
        }
        holders.forEach(queue -> queue.sort(this::compare));
    }

    /** For each quota the choices that were refused although the learner preferred them, best first. */
    private void queues() {
        for (int node = 0; node < problem.nodes(); node++) {
            waiting.add(new ArrayList<>());
        }
        for (int a = 0; a < ranks.length; a++) {
            int until = outcome.choice(a) == MatchingOutcome.NONE ? problem.choices(a) : outcome.choice(a);
            for (int k = 0; k < until; k++) {
                if (problem.eligible(a, k) && !closed(problem.place(a, k))) {
                    for (int node : problem.chain(a, problem.place(a, k))) {
                        waiting.get(node).add(new int[] {a, k});
                    }
                }
            }
        }
        waiting.forEach(queue -> queue.sort(this::compare));
    }

    private int compare(int[] x, int[] y) {
        return Arrays.equals(x, y) ? 0 : problem.compare(x[0], x[1], y[0], y[1]);
    }

    private boolean closed(int place) {
        return outcome.closed().contains(problem.places().get(place).id());
    }

    /** Rank of the last learner placed (入班最低名次); 0 if nobody was. */
    public int cutoff(int place) {
        return cutoff[place];
    }

    /** Learners placed under the quota with this index in {@link MatchingProblem#quotas()}. */
    public int used(int quota) {
        return holders.get(problem.places().size() + quota).size();
    }

    /** True if a learner was refused because this quota was full. */
    public boolean binds(int quota) {
        int node = problem.places().size() + quota;
        return holders.get(node).size() == problem.cap(node)
                && waiting.get(node).stream().anyMatch(w -> binding(w[0], w[1]) == node);
    }

    /** One explanation per choice of the applicant, in the order of the choices. */
    public List<Explanation> explain(int applicant) {
        List<Explanation> all = new ArrayList<>();
        for (int k = 0; k < problem.choices(applicant); k++) {
            all.add(explain(applicant, k));
        }
        return all;
    }

    private Explanation explain(int a, int k) {
        int place = problem.place(a, k);
        int taken = outcome.choice(a);
        if (taken == k) {
            return plain(
                    a,
                    k,
                    Explanation.Kind.PLACED,
                    new Text(
                            "您的名次是 %d，在入班最低名次 %d 之内。".formatted(ranks[a][k], cutoff[place]),
                            "Your rank is %d, within the last rank placed, %d.".formatted(ranks[a][k], cutoff[place])));
        }
        if (taken != MatchingOutcome.NONE && k > taken) {
            return plain(
                    a,
                    k,
                    Explanation.Kind.EARLIER_CHOICE,
                    new Text(
                            "您已在第 %d 志愿入班。".formatted(taken + 1),
                            "Your choice %d already succeeded.".formatted(taken + 1)));
        }
        if (!problem.eligible(a, k)) {
            Text reason = problem.applicants().get(a).choices().get(k).refusal();
            return plain(
                    a,
                    k,
                    Explanation.Kind.NOT_ELIGIBLE,
                    new Text(
                            "不符合该班的报名条件：%s。".formatted(reason.zh()),
                            "You do not meet a condition of this class: %s.".formatted(reason.en())));
        }
        if (closed(place)) {
            return plain(
                    a,
                    k,
                    Explanation.Kind.CLOSED,
                    new Text(
                            "报名人数不足 %d 人，本班未开。"
                                    .formatted(problem.places().get(place).least()),
                            "Fewer than %d learners came, so the class does not open."
                                    .formatted(problem.places().get(place).least())));
        }
        return refused(a, k, place);
    }

    private Explanation plain(int a, int k, Explanation.Kind kind, Text why) {
        int place = problem.place(a, k);
        return new Explanation(
                k, problem.places().get(place).id(), kind, ranks[a][k], cutoff[place], "", 0, 0, why, Text.NONE);
    }

    private Explanation refused(int a, int k, int place) {
        int node = binding(a, k);
        String name = problem.name(node);
        int cap = problem.cap(node);
        Text why = new Text(
                "起作用的是“%s”：%d 个名额已满，且入班者名次都在您之前。您在本班的名次是 %d。".formatted(name, cap, ranks[a][k]),
                "\"%s\" stood in the way: its %d seats are full and all who hold them come before you. Your rank here is %d."
                        .formatted(name, cap, ranks[a][k]));
        int steps = ranks[a][k] - cutoff[place];
        boolean byRank = node == place && cutoff[place] > 0 && steps > 0;
        Text seats = seats(a, k);
        Text missing = new Text(
                (byRank ? "与入班最低名次相差 %d 位；".formatted(steps) : "") + seats.zh(),
                (byRank ? "%d ranks behind the last one placed; ".formatted(steps) : "") + seats.en());
        return new Explanation(
                k,
                problem.places().get(place).id(),
                Explanation.Kind.QUOTA,
                ranks[a][k],
                cutoff[place],
                name,
                holders.get(node).size(),
                cap,
                why,
                missing);
    }

    /**
     * How many more seats are certainly enough; a number nobody would ever grant is not named. Fewer may be enough: the
     * number is sufficient, so a large one does not say that a small one would not do.
     */
    private Text seats(int a, int k) {
        int more = enough(a, k);
        if (more > MOST_NAMED) {
            return new Text(
                    "增加多少名额一定够，没有 %d 个以内的可靠答案。".formatted(MOST_NAMED),
                    "no number up to %d more seats is known to be certainly enough.".formatted(MOST_NAMED));
        }
        String levels = Arrays.stream(problem.chain(a, problem.place(a, k)))
                .mapToObj(each -> "“" + problem.name(each) + "”")
                .distinct()
                .collect(Collectors.joining());
        return new Text(
                "在%s各增加 %d 个名额的情况下，您一定可以入班（或进入更靠前的志愿）。".formatted(levels, more),
                "%d more seats in each of %s would certainly have been enough for this choice or a better one."
                        .formatted(more, levels));
    }

    /** The innermost full quota all of whose learners come before this choice. */
    private int binding(int a, int k) {
        int[] chain = problem.chain(a, problem.place(a, k));
        for (int node : chain) {
            boolean full = holders.get(node).size() == problem.cap(node);
            if (full && before(holders.get(node), a, k) == problem.cap(node)) {
                return node;
            }
        }
        throw new IllegalArgumentException(
                "the outcome must be stable, but applicant %s could enter choice %d%nTry: MatchingVerifier first"
                        .formatted(problem.applicants().get(a).id(), k + 1));
    }

    /**
     * Seats that, added to the place and every quota around it, let this choice succeed whatever the others then do. Adding
     * the same number all along the chain takes a seat from nobody, so everybody does at least as well as before; whoever
     * comes before this learner under a quota then holds a seat of it now or is waiting for one now.
     */
    private int enough(int a, int k) {
        int most = 1;
        for (int node : problem.chain(a, problem.place(a, k))) {
            int ahead = before(holders.get(node), a, k) + before(waiting.get(node), a, k);
            most = Math.max(most, ahead + 1 - problem.cap(node));
        }
        return most;
    }

    /** Choices of a sorted queue that come before this one. */
    private int before(List<int[]> queue, int a, int k) {
        int low = 0;
        int high = queue.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(queue.get(middle), new int[] {a, k}) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
