package org.siquan.engine.scheduling.university;

import java.util.List;

/**
 * Relations between pairs of classes, by class: entries {@code from[c]} to {@code from[c + 1]}, each pair with both. Entries
 * of the same relation lie side by side as a run, so that the innermost loop asks for the kind once; required ones come first.
 */
final class PairTable {

    /** Kinds beyond the ordinals of {@link DistributionType}: the other class is to come first. */
    static final int FOLLOWS = 32;

    final int[] from;
    final int[] other;
    final int[] kind;
    final int[] number;
    /** 1 if required, else 0. */
    final int[] hard;
    /** Weighted penalty, 0 if required. */
    final int[] soft;
    /** By entry: where its run ends. */
    final int[] runEnd;

    PairTable(UniversityProblem problem) {
        int classes = problem.classes().size();
        from = new int[classes + 1];
        for (Distribution relation : problem.distributions()) {
            if (relation.type().pairwise()) {
                relation.classes()
                        .forEach(c -> from[c + 1] += relation.classes().size() - 1);
            }
        }
        for (int c = 0; c < classes; c++) {
            from[c + 1] += from[c];
        }
        int size = from[classes];
        other = new int[size];
        kind = new int[size];
        number = new int[size];
        hard = new int[size];
        soft = new int[size];
        runEnd = new int[size];
        int[] next = from.clone();
        for (boolean required : new boolean[] {true, false}) {
            for (Distribution relation : problem.distributions()) {
                if (relation.type().pairwise() && relation.required() == required) {
                    fill(relation, problem.weights().distribution(), next);
                }
            }
        }
    }

    private void fill(Distribution relation, int weight, int[] next) {
        List<Integer> members = relation.classes();
        for (int i = 0; i < members.size(); i++) {
            int c = members.get(i);
            int first = next[c];
            for (int j = 0; j < members.size(); j++) {
                if (i == j) {
                    continue;
                }
                int at = next[c]++;
                other[at] = members.get(j);
                kind[at] = relation.type() == DistributionType.PRECEDENCE && j < i
                        ? FOLLOWS
                        : PairRule.code(relation.type());
                number[at] = relation.first();
                hard[at] = relation.required() ? 1 : 0;
                soft[at] = relation.required() ? 0 : relation.penalty() * weight;
            }
            boolean mixed = relation.type() == DistributionType.PRECEDENCE;
            for (int at = first; at < next[c]; at++) {
                runEnd[at] = mixed ? at + 1 : next[c];
            }
        }
    }
}
