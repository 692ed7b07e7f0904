package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * How well titles are coded, against a person's codes.
 *
 * @param n titles that count; those whose code the engine does not know count as misses
 * @param figures by name, in the order of {@link #NAMES}, each 0..1
 * @param intervals 95 % interval of each figure (bootstrap over titles)
 * @param groups the same per big class (first digit of the code), by code
 * @param ranks per title, in the order given, the place of the right code, 0 if it is none of the engine's
 */
public record TitleEvaluation(
        int n,
        SequencedMap<String, Double> figures,
        Map<String, Interval> intervals,
        List<Group> groups,
        List<Integer> ranks) {

    /**
     * Share with the right code first, among five, among ten · mean reciprocal rank over all occupations · mean average
     * precision, which equals it where one code is right · expected calibration error of the probability of the first
     * candidate, ten equal bins · largest share of titles, most confident first, with precision 0.95 or better.
     */
    public static final List<String> NAMES = List.of("acc1", "acc5", "acc10", "mrr", "map", "ece", "coverage95");

    public TitleEvaluation {
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        intervals = Map.copyOf(intervals);
        groups = List.copyOf(groups);
        ranks = List.copyOf(ranks);
    }

    /** One title with the code a person gave it. */
    public record LabelledTitle(String title, String code) {}

    /**
     * Titles of one big class.
     *
     * @param group first digit of the code
     * @param interval of {@code acc1}
     */
    public record Group(String group, int n, double acc1, Interval interval, double coverage95) {}

    /** Codes every title and compares. O(titles × terms). */
    public static TitleEvaluation of(AlignmentEngine engine, List<LabelledTitle> titles) {
        if (titles.isEmpty()) {
            throw new IllegalArgumentException(
                    "titles must not be empty, had 0%nTry: a file with the columns title,occupation_code".formatted());
        }
        return of(
                titles,
                engine.rankTitles(titles.stream().map(LabelledTitle::title).toList(), engine.occupationCount()));
    }

    /**
     * Compares titles that were coded before.
     *
     * @param ranked per title its candidates, best first
     */
    public static TitleEvaluation of(List<LabelledTitle> titles, List<List<OccupationCandidate>> ranked) {
        List<JudgedTitle> judged = new ArrayList<>();
        Map<String, List<JudgedTitle>> classes = new TreeMap<>();
        for (int i = 0; i < titles.size(); i++) {
            String code = titles.get(i).code();
            JudgedTitle one = JudgedTitle.of(code, ranked.get(i));
            judged.add(one);
            classes.computeIfAbsent(code.substring(0, 1), _ -> new ArrayList<>())
                    .add(one);
        }
        TitleFigures all = new TitleFigures(judged);
        List<Group> groups = new ArrayList<>();
        classes.forEach((group, members) -> groups.add(group(group, new TitleFigures(members))));
        return new TitleEvaluation(
                titles.size(),
                all.figures(),
                all.intervals(),
                groups,
                judged.stream().map(JudgedTitle::rank).toList());
    }

    private static Group group(String group, TitleFigures members) {
        Map<String, Double> figures = members.figures();
        return new Group(
                group,
                members.size(),
                figures.getOrDefault("acc1", 0.0),
                members.intervals().getOrDefault("acc1", new Interval(0, 1)),
                figures.getOrDefault("coverage95", 0.0));
    }

    /** Share of titles with the right code first. */
    public double acc1() {
        return figure("acc1");
    }

    /** 95 % interval of {@link #acc1()}. */
    public Interval acc1Interval() {
        return intervals.getOrDefault("acc1", new Interval(0, 1));
    }

    /** Share with the right code among ten. */
    public double acc10() {
        return figure("acc10");
    }

    /** Mean reciprocal rank. */
    public double mrr() {
        return figure("mrr");
    }

    /** Expected calibration error. */
    public double ece() {
        return figure("ece");
    }

    /** Mean of {@code acc1} over the big classes. */
    public double macroAcc1() {
        return groups.stream().mapToDouble(Group::acc1).average().orElse(0);
    }

    private double figure(String name) {
        return figures.getOrDefault(name, 0.0);
    }
}
