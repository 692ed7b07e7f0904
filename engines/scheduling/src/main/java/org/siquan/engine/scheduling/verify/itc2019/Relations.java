package org.siquan.engine.scheduling.verify.itc2019;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The nineteen distribution constraints, as itc2019.org/format words them. */
final class Relations {

    private final GivenProblem problem;

    Relations(GivenProblem problem) {
        this.problem = problem;
    }

    /** True if the type is judged by pairs. */
    static boolean pairwise(GivenRelation relation) {
        return switch (relation.type) {
            case "MaxDays", "MaxDayLoad", "MaxBreaks", "MaxBlock" -> false;
            default -> true;
        };
    }

    /** Whether a pair keeps the constraint; {@code a} is listed before {@code b}. */
    boolean holds(GivenRelation relation, Sitting a, Sitting b) {
        int number = relation.numbers.length == 0 ? 0 : relation.numbers[0];
        return switch (relation.type) {
            case "SameStart" -> a.start() == b.start();
            case "SameTime" -> within(a, b) || within(b, a);
            case "DifferentTime" -> a.end() <= b.start() || b.end() <= a.start();
            case "SameDays" -> within(a.days(), b.days()) || within(b.days(), a.days());
            case "DifferentDays" -> !a.sameDay(b);
            case "SameWeeks" -> within(a.weeks(), b.weeks()) || within(b.weeks(), a.weeks());
            case "DifferentWeeks" -> !a.sameWeek(b);
            case "Overlap" -> a.overlaps(b);
            case "NotOverlap" -> !a.overlaps(b);
            case "SameRoom" -> Objects.equals(a.room(), b.room());
            case "DifferentRoom" -> !Objects.equals(a.room(), b.room());
            case "SameAttendees" -> !problem.conflict(a, b);
            case "Precedence" -> precedes(a, b);
            case "WorkDay" -> !a.meets(b) || Math.max(a.end(), b.end()) - Math.min(a.start(), b.start()) <= number;
            case "MinGap" -> !a.meets(b) || a.end() + number <= b.start() || b.end() + number <= a.start();
            default -> throw new IllegalArgumentException(relation.type);
        };
    }

    private static boolean within(Sitting inner, Sitting outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static boolean within(BitSet inner, BitSet outer) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    private static boolean precedes(Sitting a, Sitting b) {
        int byWeek = Integer.compare(a.weeks().nextSetBit(0), b.weeks().nextSetBit(0));
        if (byWeek != 0) {
            return byWeek < 0;
        }
        int byDay = Integer.compare(a.days().nextSetBit(0), b.days().nextSetBit(0));
        return byDay < 0 || (byDay == 0 && a.end() <= b.start());
    }

    /** What a constraint on all classes together exceeds: days for MaxDays, else summed over days and weeks. */
    long excess(GivenRelation relation, List<Sitting> all) {
        if (relation.type.equals("MaxDays")) {
            BitSet days = new BitSet();
            all.forEach(each -> days.or(each.days()));
            return Math.max(0, days.cardinality() - relation.numbers[0]);
        }
        BitSet days = new BitSet();
        BitSet weeks = new BitSet();
        all.forEach(each -> {
            days.or(each.days());
            weeks.or(each.weeks());
        });
        return weeks.stream()
                .mapToLong(week -> days.stream()
                        .mapToLong(day -> excessOfADay(
                                relation,
                                all.stream()
                                        .filter(each -> each.days().get(day)
                                                && each.weeks().get(week))
                                        .toList()))
                        .sum())
                .sum();
    }

    private static long excessOfADay(GivenRelation relation, List<Sitting> day) {
        int first = relation.numbers[0];
        return switch (relation.type) {
            case "MaxDayLoad" ->
                Math.max(0, day.stream().mapToInt(Sitting::length).sum() - first);
            case "MaxBreaks" -> Math.max(0, blocks(day, relation.numbers[1]).size() - first - 1);
            case "MaxBlock" ->
                blocks(day, relation.numbers[1]).stream()
                        .filter(block -> startsDiffer(block) && length(block) > first)
                        .count();
            default -> throw new IllegalArgumentException(relation.type);
        };
    }

    /** Classes of a day by blocks: within a block, no gap is longer than {@code gap} slots. */
    private static List<List<Sitting>> blocks(List<Sitting> day, int gap) {
        List<List<Sitting>> blocks = new ArrayList<>();
        int end = 0;
        for (Sitting each :
                day.stream().sorted(Comparator.comparingInt(Sitting::start)).toList()) {
            if (blocks.isEmpty() || each.start() > end + gap) {
                blocks.add(new ArrayList<>());
                end = each.end();
            }
            blocks.getLast().add(each);
            end = Math.max(end, each.end());
        }
        return blocks;
    }

    /** Classes that all start together form no block. */
    private static boolean startsDiffer(List<Sitting> block) {
        return block.stream().mapToInt(Sitting::start).distinct().count() > 1;
    }

    private static int length(List<Sitting> block) {
        return block.stream().mapToInt(Sitting::end).max().orElse(0)
                - block.stream().mapToInt(Sitting::start).min().orElse(0);
    }

    /** The penalty of a soft constraint on all classes together. */
    long penalty(GivenRelation relation, List<Sitting> all) {
        long product = relation.penalty * excess(relation, all);
        return relation.type.equals("MaxDays") ? product : product / problem.weeks;
    }
}
