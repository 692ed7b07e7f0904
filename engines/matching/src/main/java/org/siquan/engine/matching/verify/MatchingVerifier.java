package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;

/**
 * Recomputes from the records of the problem whether an outcome is right: shape, eligibility, every bound, closed and open
 * classes, and stability. A learner has justified cause to complain when they prefer an open place they may enter and no
 * full quota that counts them there is held wholly by learners who come before them; this covers envy and waste alike.
 *
 * @implNote O(choices × quotas of a place) time after O(quotas × places) preparation; written without the engine's
 *     numbering, queues or chains
 */
public final class MatchingVerifier {

    private record Seat(String id, String name, int most, List<Integer> holders) {}

    private final MatchingProblem problem;
    private final MatchingOutcome outcome;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Map<String, List<Seat>>> counting = new HashMap<>();
    private final List<Seat> seats = new ArrayList<>();

    private MatchingVerifier(MatchingProblem problem, MatchingOutcome outcome) {
        this.problem = problem;
        this.outcome = outcome;
    }

    /** Everything wrong with the outcome; empty = verified. */
    public static List<Finding> verify(MatchingProblem problem, MatchingOutcome outcome) {
        return new MatchingVerifier(problem, outcome).run();
    }

    private List<Finding> run() {
        if (outcome.applicants() != problem.applicants().size()) {
            add("shape", "outcome", "结果的人数与名单不符", "the outcome has another number of applicants than the list");
            return List.copyOf(findings);
        }
        for (Place place : problem.places()) {
            places.put(place.id(), place);
            seats.add(new Seat(place.id(), place.name(), place.most(), new ArrayList<>()));
        }
        prepare();
        seatEverybody();
        if (findings.isEmpty()) {
            bounds();
            stability();
        }
        return List.copyOf(findings);
    }

    /** Which seats count a learner of which group at which place. */
    private void prepare() {
        List<String> groups =
                problem.applicants().stream().map(Applicant::group).distinct().toList();
        for (int p = 0; p < problem.places().size(); p++) {
            String place = problem.places().get(p).id();
            for (String group : groups) {
                List<Seat> those = counting.computeIfAbsent(place, k -> new HashMap<>())
                        .computeIfAbsent(group, k -> new ArrayList<>());
                those.add(seats.get(p));
            }
        }
        for (Quota quota : problem.quotas()) {
            Seat seat = new Seat(quota.id(), quota.name(), quota.most(), new ArrayList<>());
            seats.add(seat);
            for (String place : quota.places()) {
                for (String group : groups) {
                    if (quota.group() == null || quota.group().equals(group)) {
                        counted(place, group).add(seat);
                    }
                }
            }
        }
    }

    private List<Seat> counted(String place, String group) {
        Map<String, List<Seat>> byGroup = counting.get(place);
        List<Seat> those = byGroup == null ? null : byGroup.get(group);
        return those == null ? new ArrayList<>() : those;
    }

    private @Nullable Choice taken(int applicant) {
        int index = outcome.choice(applicant);
        List<Choice> choices = problem.applicants().get(applicant).choices();
        return index < 0 || index >= choices.size() ? null : choices.get(index);
    }

    private void seatEverybody() {
        for (int a = 0; a < outcome.applicants(); a++) {
            Applicant applicant = problem.applicants().get(a);
            Choice choice = taken(a);
            if (choice == null) {
                if (outcome.choice(a) != MatchingOutcome.NONE) {
                    add("shape", applicant.id(), "没有这个志愿", "has no such choice");
                }
                continue;
            }
            if (!choice.eligible()) {
                add("eligible", applicant.id(), "不符合条件却入班", "was placed without meeting the conditions");
            }
            if (outcome.closed().contains(choice.place())) {
                add("closed", applicant.id(), "进入了未开的班", "was placed in a closed class");
            }
            for (Seat seat : counted(choice.place(), applicant.group())) {
                seat.holders().add(a);
            }
        }
    }

    private void bounds() {
        for (Seat seat : seats) {
            if (seat.holders().size() > seat.most()) {
                add(
                        "bound",
                        seat.id(),
                        "“%s”超出上限：%d > %d".formatted(seat.name(), seat.holders().size(), seat.most()),
                        "\"%s\" is over its bound: %d > %d"
                                .formatted(seat.name(), seat.holders().size(), seat.most()));
            }
        }
        for (int p = 0; p < problem.places().size(); p++) {
            Place place = problem.places().get(p);
            int came = seats.get(p).holders().size();
            boolean closed = outcome.closed().contains(place.id());
            if (!closed && came < place.least()) {
                add("opening", place.id(), "开班人数不足却开班", "opens with fewer learners than it needs");
            }
            if (closed && place.least() == 0) {
                add("opening", place.id(), "没有开班下限却未开班", "is closed although it needs no number to open");
            }
        }
    }

    private void stability() {
        Map<Seat, Integer> last = new HashMap<>();
        for (Seat seat : seats) {
            for (int holder : seat.holders()) {
                Integer worst = last.get(seat);
                if (worst == null || before(worst, taken(worst), holder, taken(holder))) {
                    last.put(seat, holder);
                }
            }
        }
        for (int a = 0; a < outcome.applicants(); a++) {
            Applicant applicant = problem.applicants().get(a);
            int until = outcome.choice(a) < 0 ? applicant.choices().size() : outcome.choice(a);
            for (int k = 0; k < until; k++) {
                Choice choice = applicant.choices().get(k);
                boolean possible = choice.eligible() && !outcome.closed().contains(choice.place());
                if (possible && !justified(a, choice, last)) {
                    add(
                            "envy",
                            applicant.id(),
                            "第 %d 志愿 %s 可以进却没有进".formatted(k + 1, choice.place()),
                            "could enter choice %d, %s, but did not".formatted(k + 1, choice.place()));
                }
            }
        }
    }

    /** True if a full quota stands in the way whose holders all come before. */
    private boolean justified(int applicant, Choice choice, Map<Seat, Integer> last) {
        for (Seat seat :
                counted(choice.place(), problem.applicants().get(applicant).group())) {
            if (seat.holders().size() < seat.most()) {
                continue;
            }
            Integer worst = last.get(seat);
            if (worst == null || before(worst, taken(worst), applicant, choice)) {
                return true;
            }
        }
        return false;
    }

    private boolean before(int a, @Nullable Choice choiceA, int b, @Nullable Choice choiceB) {
        if (choiceA == null || choiceB == null) {
            return false;
        }
        if (choiceA.score() != choiceB.score()) {
            return choiceA.score() > choiceB.score();
        }
        return problem.applicants().get(a).tie() < problem.applicants().get(b).tie();
    }

    private void add(String rule, String subject, String zh, String en) {
        findings.add(new Finding(rule, subject, new Text(subject + "：" + zh, subject + ": " + en)));
    }
}
