package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every way in which a learner can spend a block within the travel limit, flat over all classes of learners that are alike.
 * Options of a work block are ordered by post and shared by all work blocks of the class.
 */
final class Options {

    /** Post index, or -1 for a course. */
    int[] post = new int[1024];

    /** Lodging index. */
    int[] lodging = new int[1024];

    /** Cost of one week: commute and preference. */
    long[] weekCost = new long[1024];

    /** Burden minutes of one week. */
    int[] burden = new int[1024];

    /** Index of the post among the posts of this class; 0 for a course. */
    int[] localPost = new int[1024];

    /** First option of each local post of each class, shape [{@link #firstPost}[class] + local post]; ends with the end. */
    int[] postOptions = new int[1024];

    /**
     * Local posts of a class that differ in nothing but their place and its price have one profile: the same lodgings at
     * the same cost and burden. Shape as {@link #postOptions}, numbers from 0 in each class.
     */
    int[] profile = new int[1024];

    /** Where the posts of a class begin; one more than there are posts, because of the end. */
    final int[] firstPost;

    final int[] profiles;

    /** Row of the ban bitset, or -1. */
    int[] banRow = new int[1024];

    /** Post or laboratory, or -1. */
    int[] first = new int[1024];

    /** Enterprise, or -1. */
    int[] second = new int[1024];

    /** Lodging with counted beds, or -1. */
    int[] third = new int[1024];

    int size;

    private final Model model;
    private final RotationProblem problem;
    private final Map<String, Integer> lodgingIndex = new HashMap<>();
    private final Map<String, Integer> laboratoryIndex = new HashMap<>();
    private final Map<String, Integer> postIndex = new HashMap<>();

    Options(Model model) {
        this.model = model;
        problem = model.problem;
        problem.lodgings().forEach(lodging -> lodgingIndex.put(lodging.id(), lodgingIndex.size()));
        problem.laboratories().forEach(laboratory -> laboratoryIndex.put(laboratory.id(), laboratoryIndex.size()));
        problem.posts().forEach(each -> postIndex.put(each.id(), postIndex.size()));
        int classes = model.classes.members().size();
        firstPost = new int[classes + 1];
        profiles = new int[classes];
        for (int c = 0; c < classes; c++) {
            List<Integer> members = model.classes.members().get(c);
            firstPost[c + 1] = firstPost[c];
            of(c, members.getFirst());
            share(members);
        }
    }

    /** Posts among which the learners of a class can choose. */
    int posts(int learnerClass) {
        return Math.max(0, firstPost[learnerClass + 1] - firstPost[learnerClass] - 1);
    }

    private void share(List<Integer> members) {
        int first = model.firstBlock[members.getFirst()];
        int blocks = model.shape(members.getFirst()).blocks;
        for (int learner : members) {
            System.arraycopy(model.optionFrom, first, model.optionFrom, model.firstBlock[learner], blocks);
            System.arraycopy(model.optionCount, first, model.optionCount, model.firstBlock[learner], blocks);
        }
    }

    private void of(int learnerClass, int l) {
        Learner learner = problem.learners().get(l);
        int workFrom = -1;
        int workCount = 0;
        List<Block> blocks = model.shape(l).pattern.blocks();
        for (int b = 0; b < blocks.size(); b++) {
            int at = model.firstBlock[l] + b;
            Block block = blocks.get(b);
            String site = block.site();
            if (block.kind() == Block.Kind.WORK) {
                if (workFrom < 0) {
                    workFrom = size;
                    work(learner);
                    workCount = size - workFrom;
                    burdenFrom(workFrom);
                    group(learnerClass, workFrom);
                }
                model.optionFrom[at] = workFrom;
                model.optionCount[at] = workCount;
            } else if (site != null) {
                model.optionFrom[at] = size;
                course(learner, site, block);
                model.optionCount[at] = size - model.optionFrom[at];
                burdenFrom(model.optionFrom[at]);
            }
        }
    }

    private void work(Learner learner) {
        int[] rank = new int[model.posts];
        Arrays.fill(rank, learner.preferredPosts().size());
        for (int i = 0; i < learner.preferredPosts().size(); i++) {
            rank[postIndex.getOrDefault(learner.preferredPosts().get(i), 0)] = i;
        }
        for (int p = 0; p < model.posts; p++) {
            Post candidate = problem.posts().get(p);
            if (!candidate.accepts(learner.order())) {
                continue;
            }
            for (String home : learner.lodgings()) {
                int lodgingAt = lodgingIndex.getOrDefault(home, 0);
                int minutes = problem.travelMinutes(lodgingAt, candidate.site());
                if (minutes <= problem.travelLimitMinutes()) {
                    add(p, lodgingAt, minutes, rank[p]);
                    banRow[size - 1] = learner.banClass() * model.posts + p;
                    first[size - 1] = p;
                    second[size - 1] = model.posts + model.enterpriseOf[p];
                }
            }
        }
    }

    /** Numbers the posts from this option on, and their profiles. */
    private void group(int learnerClass, int from) {
        Map<List<Long>, Integer> known = new HashMap<>();
        int at = firstPost[learnerClass];
        for (int o = from; o < size; ) {
            List<Long> key = new ArrayList<>();
            int end = o;
            for (; end < size && post[end] == post[o]; end++) {
                localPost[end] = at - firstPost[learnerClass];
                key.addAll(List.of((long) lodging[end], weekCost[end], (long) burden[end]));
            }
            startPost(at, o);
            profile[at++] = known.computeIfAbsent(key, ignored -> known.size());
            o = end;
        }
        startPost(at, size);
        firstPost[learnerClass + 1] = at + 1;
        profiles[learnerClass] = known.size();
    }

    private void startPost(int at, int option) {
        if (at == postOptions.length) {
            postOptions = Arrays.copyOf(postOptions, 2 * at);
            profile = Arrays.copyOf(profile, 2 * at);
        }
        postOptions[at] = option;
    }

    private void course(Learner learner, String site, Block block) {
        for (String home : learner.lodgings()) {
            int lodgingAt = lodgingIndex.getOrDefault(home, 0);
            int minutes = problem.travelMinutes(lodgingAt, site);
            if (minutes <= problem.travelLimitMinutes()) {
                add(-1, lodgingAt, minutes, 0);
                String laboratory = block.laboratory();
                if (laboratory != null) {
                    first[size - 1] = model.firstLaboratory + laboratoryIndex.getOrDefault(laboratory, 0);
                }
            }
        }
    }

    private void add(int postAt, int lodgingAt, int minutes, int rank) {
        if (size == post.length) {
            grow();
        }
        post[size] = postAt;
        lodging[size] = lodgingAt;
        weekCost[size] = minutes * model.weights.commute() + rank * model.weights.preference();
        burden[size] = minutes;
        banRow[size] = -1;
        first[size] = -1;
        second[size] = -1;
        third[size] =
                problem.lodgings().get(lodgingAt).beds() == Lodging.UNLIMITED ? -1 : model.firstLodging + lodgingAt;
        if (postAt >= 0) {
            burden[size] += rank * RotationWeights.MINUTES_PER_RANK;
        }
        localPost[size] = 0;
        size++;
    }

    /** Turns minutes into minutes beyond the shortest way among the options from here to the end. */
    private void burdenFrom(int from) {
        int shortest = Integer.MAX_VALUE;
        for (int o = from; o < size; o++) {
            shortest = Math.min(shortest, minutes(o));
        }
        for (int o = from; o < size; o++) {
            burden[o] -= shortest;
        }
    }

    private int minutes(int option) {
        int p = post[option];
        return p < 0
                ? burden[option]
                : problem.travelMinutes(lodging[option], problem.posts().get(p).site());
    }

    private void grow() {
        int wanted = size * 2;
        post = Arrays.copyOf(post, wanted);
        lodging = Arrays.copyOf(lodging, wanted);
        weekCost = Arrays.copyOf(weekCost, wanted);
        burden = Arrays.copyOf(burden, wanted);
        localPost = Arrays.copyOf(localPost, wanted);
        banRow = Arrays.copyOf(banRow, wanted);
        first = Arrays.copyOf(first, wanted);
        second = Arrays.copyOf(second, wanted);
        third = Arrays.copyOf(third, wanted);
    }
}
