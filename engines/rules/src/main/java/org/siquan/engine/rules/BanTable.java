package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which class of learners may not be at which post in which week, computed once so that a search need not ask the rules.
 * Immutable and thread-safe; one bit per triple plus one small number per banned class and post.
 *
 * @implNote O(classes × posts × weeks × rules) once, O(1) per question
 */
public final class BanTable {

    private final int posts;
    private final int weeks;
    private final long[] bits;
    private final @Nullable String[] rule;

    /** What a triple looks like as facts of one week's work. */
    @FunctionalInterface
    public interface WeekFacts {
        /** Facts of a learner of this class at this post in the week that begins on {@code monday}. */
        Facts facts(int learnerClass, int post, LocalDate monday);
    }

    private BanTable(int posts, int weeks, long[] bits, @Nullable String[] rule) {
        this.posts = posts;
        this.weeks = weeks;
        this.bits = bits;
        this.rule = rule;
    }

    /**
     * Bans every triple that breaks a blocking rule, or one that needs a filing and has none. What is unknown bans nothing.
     *
     * @param monday first day of week 0
     */
    public static BanTable compute(
            int classes,
            int posts,
            int weeks,
            LocalDate monday,
            WeekFacts facts,
            Setting setting,
            List<Exemption> exemptions) {
        long[] bits = new long[Math.toIntExact(((long) classes * posts * weeks + 63) >> 6)];
        @Nullable String[] rule = new @Nullable String[Math.max(1, classes * posts)];
        for (int c = 0; c < classes; c++) {
            for (int p = 0; p < posts; p++) {
                for (int w = 0; w < weeks; w++) {
                    Facts week = facts.facts(c, p, monday.plusWeeks(w));
                    String broken = broken(RulePack.forPlacement(Moment.START, week), week, setting, exemptions);
                    if (broken != null) {
                        long bit = ((long) c * posts + p) * weeks + w;
                        bits[(int) (bit >> 6)] |= 1L << (bit & 63);
                        rule[c * posts + p] = broken;
                    }
                }
            }
        }
        return new BanTable(posts, weeks, bits, rule);
    }

    private static @Nullable String broken(RulePack pack, Facts facts, Setting setting, List<Exemption> exemptions) {
        for (RulePack.Ruling ruling : pack.evaluate(facts, setting, exemptions)) {
            if (ruling.rule().stops() && ruling.verdict() instanceof Verdict.Violates) {
                return ruling.rule().id();
            }
        }
        return null;
    }

    /** True if the triple is banned. */
    public boolean banned(int learnerClass, int post, int week) {
        long bit = ((long) learnerClass * posts + post) * weeks + week;
        return (bits[(int) (bit >> 6)] >>> (bit & 63) & 1) != 0;
    }

    /** The rule behind the last ban of this class at this post; null when there is none. */
    public @Nullable String ruleOf(int learnerClass, int post) {
        return rule[learnerClass * posts + post];
    }

    /** Banned triples. */
    public int size() {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
