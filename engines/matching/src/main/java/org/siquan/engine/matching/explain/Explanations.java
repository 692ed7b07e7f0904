package org.siquan.engine.matching.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

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
        ranks = new int[problem.applicants()][];
        cutoff = new int[problem.places().size()];
        rank();
        seats();
        queues();
    }

    private void rank() {
        List<List<int[]>> listed = new ArrayList<>();
        problem.places().forEach(place -> listed.add(new ArrayList<>()));
        for (int a = 0; a < ranks.length; a++) {
            ranks[a] = new int[length(a)];
            for (int k = 0; k < ranks[a].length; k++) {
                if (eligible(a, k)) {
                    listed.get(place(a, k)).add(new int[] {a, k});
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
        for (int node = 0; node < problem.forest().nodes(); node++) {
            holders.add(new ArrayList<>());
        }
        for (int a = 0; a < ranks.length; a++) {
            int k = outcome.choice(a);
            if (k == MatchingOutcome.NONE) {
                continue;
            }
            for (int node : chain(a, k).toArray()) {
                holders.get(node).add(new int[] {a, k});
            }
        }
        holders.forEach(queue -> queue.sort(this::compare));
    }

    /** For each quota the choices that were refused although the learner preferred them, best first. */
    private void queues() {
        for (int node = 0; node < problem.forest().nodes(); node++) {
            waiting.add(new ArrayList<>());
        }
        for (int a = 0; a < ranks.length; a++) {
            int until = outcome.choice(a) == MatchingOutcome.NONE ? length(a) : outcome.choice(a);
            for (int k = 0; k < until; k++) {
                if (eligible(a, k) && !closed(place(a, k))) {
                    for (int node : chain(a, k).toArray()) {
                        waiting.get(node).add(new int[] {a, k});
                    }
                }
            }
        }
        waiting.forEach(queue -> queue.sort(this::compare));
    }

    private int compare(int[] x, int[] y) {
        return Arrays.equals(x, y)
                ? 0
                : Long.compare(key(y), key(x)) != 0 ? Long.compare(key(y), key(x)) : Integer.compare(x[1], y[1]);
    }

    private long key(int[] choice) {
        int position = problem.choices().first(choice[0]) + choice[1];
        return problem.key(choice[0], position, problem.choices().placeAt(position));
    }

    private int length(int a) {
        return problem.choices().end(a) - problem.choices().first(a);
    }

    private int place(int a, int k) {
        return problem.choices().placeAt(problem.choices().first(a) + k);
    }

    private boolean eligible(int a, int k) {
        return problem.choices().eligibleAt(problem.choices().first(a) + k);
    }

    /** The bounds that count the applicant at the choice, innermost first. */
    private IntStream chain(int a, int k) {
        return IntStream.iterate(
                problem.cell(a, place(a, k)),
                node -> node != QuotaForest.NONE,
                node -> problem.forest().parent(node));
    }

    private boolean closed(int place) {
        return outcome.closed(place);
    }

    /** Rank of the last learner placed (入班最低名次); 0 if nobody was. */
    public int cutoff(int place) {
        return cutoff[place];
    }

    /** Learners placed under a node of the forest. */
    public int used(int node) {
        return holders.get(node).size();
    }

    /** True if a learner was refused because this node of the forest was full. */
    public boolean binds(int node) {
        return holders.get(node).size() == problem.forest().most(node)
                && waiting.get(node).stream().anyMatch(w -> binding(w[0], w[1]) == node);
    }

    /** One explanation per choice of the applicant, in the order of the choices. */
    public List<Explanation> explain(int applicant) {
        List<Explanation> all = new ArrayList<>();
        for (int k = 0; k < length(applicant); k++) {
            all.add(explain(applicant, k));
        }
        return all;
    }

    private Explanation explain(int a, int k) {
        int place = place(a, k);
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
        if (!eligible(a, k)) {
            Text reason = problem.refusal(problem.choices().first(a) + k);
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
        int place = place(a, k);
        return new Explanation(
                k, problem.places().get(place).id(), kind, ranks[a][k], cutoff[place], "", 0, 0, why, Text.NONE);
    }

    private Explanation refused(int a, int k, int place) {
        int node = binding(a, k);
        String name = problem.forest().name(node);
        int cap = problem.forest().most(node);
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
        String levels = chain(a, k)
                .mapToObj(each -> "“" + problem.forest().name(each) + "”")
                .distinct()
                .collect(Collectors.joining());
        return new Text(
                "在%s各增加 %d 个名额的情况下，您一定可以入班（或进入更靠前的志愿）。".formatted(levels, more),
                "%d more seats in each of %s would certainly have been enough for this choice or a better one."
                        .formatted(more, levels));
    }

    /** The innermost full quota all of whose learners come before this choice. */
    private int binding(int a, int k) {
        for (int node : chain(a, k).toArray()) {
            boolean full = holders.get(node).size() == problem.forest().most(node);
            if (full && before(holders.get(node), a, k) == problem.forest().most(node)) {
                return node;
            }
        }
        throw new IllegalArgumentException(
                "the outcome must be stable, but applicant %s could enter choice %d%nTry: MatchingVerifier first"
                        .formatted(problem.roster().id(a), k + 1));
    }

    /**
     * Seats that, added to the place and every quota around it, let this choice succeed whatever the others then do. Adding
     * the same number all along the chain takes a seat from nobody, so everybody does at least as well as before; whoever
     * comes before this learner under a quota then holds a seat of it now or is waiting for one now.
     */
    private int enough(int a, int k) {
        int most = 1;
        for (int node : chain(a, k).toArray()) {
            int ahead = before(holders.get(node), a, k) + before(waiting.get(node), a, k);
            most = Math.max(most, ahead + 1 - problem.forest().most(node));
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
