package org.siquan.engine.matching.verify.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.matching.verify.Priority;

/**
 * What places order applicants by, as one number per choice, larger first. Each place goes by the first it has of: its own
 * list, its rules, its weights; else by the applicants' scores per choice, or their one score; else by the lottery alone. An
 * own list and rules give 0 to the first and one less to each class of equals after; rules compare those who chose the
 * place, a missing mark comes last. Scores and marks count in thousandths.
 */
final class Numbering {

    private final Draft draft;
    private final Faults faults;
    private final String file;
    private final long[] number;
    /** Per place the positions at which it is wished for, and whose they are. */
    private final List<List<int[]>> wishesFor = new ArrayList<>();

    /** @param file name for faults */
    Numbering(Draft draft, Faults faults, String file) {
        this.draft = draft;
        this.faults = faults;
        this.file = file;
        number = new long[draft.wished.size()];
        draft.places.forEach(place -> wishesFor.add(new ArrayList<>()));
        for (int a = 0; a < draft.applicants.size(); a++) {
            for (int i = draft.first.get(a); i < draft.first.get(a + 1); i++) {
                wishesFor.get(draft.wished.get(i)).add(new int[] {a, i});
            }
        }
    }

    /** The numbers; who is not on a place's own list is barred there. */
    Priority priority() {
        for (int p = 0; p < draft.places.size(); p++) {
            Draft.PlaceLine place = draft.places.get(p);
            List<int[]> wishes = wishesFor.get(p);
            if (place.order() != null) {
                byList(place.order(), wishes);
            } else if (!place.rules().isEmpty()) {
                byRules(place, wishes);
            } else if (!place.weights().isEmpty()) {
                wishes.forEach(wish -> number[wish[1]] = weighted(place, wish[0]));
            } else if (draft.scores != null) {
                List<Long> scores = draft.scores;
                wishes.forEach(wish -> number[wish[1]] = scores.get(wish[1]));
            } else if (draft.score != null) {
                List<Long> score = draft.score;
                wishes.forEach(wish -> number[wish[1]] = present(score.get(wish[0]), wish[0], "score"));
            }
        }
        return Priority.listed(narrowed());
    }

    private void byList(Words order, List<int[]> wishes) {
        Map<String, Long> rank = new HashMap<>();
        long next = 0;
        for (int i = 0; i < order.words().size(); i++) {
            next -= i > 0 && !order.tied().get(i) ? 1 : 0;
            if (draft.applicant(order.words().get(i)) < 0) {
                faults.add(
                        "unknown",
                        file,
                        0,
                        "没有“%s”".formatted(order.words().get(i)),
                        "there is no \"%s\"".formatted(order.words().get(i)));
            }
            rank.put(order.words().get(i), next);
        }
        for (int[] wish : wishes) {
            Long listed = rank.get(draft.applicants.get(wish[0]));
            if (listed == null) {
                draft.bar(wish[1], "不在该班的名单上", "is not on the list of the place");
                number[wish[1]] = next - 1;
            } else {
                number[wish[1]] = listed;
            }
        }
    }

    private void byRules(Draft.PlaceLine place, List<int[]> wishes) {
        Comparator<int[]> rules = (_, _) -> 0;
        for (String rule : place.rules()) {
            if (rule.startsWith("group:")) {
                String group = rule.substring("group:".length());
                rules = rules.thenComparing(wish -> !draft.groups.get(wish[0]).contains(group));
            } else if (rule.startsWith("mark:")) {
                String subject = rule.substring("mark:".length());
                rules = rules.thenComparing(Comparator.comparingLong((int[] wish) -> draft.mark(subject, wish[0]))
                        .reversed());
            } else {
                faults.add(
                        "rule",
                        file,
                        0,
                        "%s 的规则“%s”须是 group: 或 mark:".formatted(place.id(), rule),
                        "rule \"%s\" of %s must be group: or mark:".formatted(rule, place.id()));
            }
        }
        List<int[]> sorted = new ArrayList<>(wishes);
        sorted.sort(rules);
        long rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            rank -= i > 0 && rules.compare(sorted.get(i - 1), sorted.get(i)) != 0 ? 1 : 0;
            number[sorted.get(i)[1]] = rank;
        }
    }

    private long weighted(Draft.PlaceLine place, int applicant) {
        long sum = 0;
        for (Map.Entry<String, Integer> weight : place.weights().entrySet()) {
            long mark = present(draft.mark(weight.getKey(), applicant), applicant, "mark:" + weight.getKey());
            sum = Math.addExact(sum, weight.getValue() * mark); // both below 2^31, so the product fits
        }
        return sum;
    }

    private long present(long value, int applicant, String column) {
        if (value != Numbers.NONE) {
            return value;
        }
        String id = draft.applicants.get(applicant);
        faults.add("absent", file, 0, "%s 缺少 %s".formatted(id, column), "%s has no %s".formatted(id, column));
        return 0;
    }

    /** The numbers in 32 bits: as they are if they fit, else their order alone. */
    private int[] narrowed() {
        boolean fits = Arrays.stream(number).allMatch(n -> n == (int) n);
        if (fits) {
            return Arrays.stream(number).mapToInt(n -> (int) n).toArray();
        }
        long[] distinct = Arrays.stream(number).sorted().distinct().toArray();
        return Arrays.stream(number)
                .mapToInt(n -> Arrays.binarySearch(distinct, n))
                .toArray();
    }
}
