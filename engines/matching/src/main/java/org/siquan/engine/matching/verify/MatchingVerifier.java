package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;

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
        if (outcome.applicants() != problem.applicants()) {
            add("shape", "outcome", "结果的人数与名单不符", "the outcome has another number of applicants than the list");
            return List.copyOf(findings);
        }
        for (int node = 0; node < problem.forest().nodes(); node++) {
            seats.add(new Seat(
                    problem.forest().id(node),
                    problem.forest().name(node),
                    problem.forest().most(node),
                    new ArrayList<>()));
        }
        seatEverybody();
        if (findings.isEmpty()) {
            bounds();
            stability();
        }
        return List.copyOf(findings);
    }

    /** The seats that count this learner at this place. */
    private List<Seat> counted(int applicant, int place) {
        List<Seat> those = new ArrayList<>();
        for (int node = problem.cell(applicant, place);
                node >= 0;
                node = problem.forest().parent(node)) {
            those.add(seats.get(node));
        }
        return those;
    }

    private int position(int applicant, int k) {
        return problem.choices().first(applicant) + k;
    }

    private int place(int applicant, int k) {
        return problem.choices().placeAt(position(applicant, k));
    }

    private int length(int applicant) {
        return problem.choices().end(applicant) - problem.choices().first(applicant);
    }

    private void seatEverybody() {
        for (int a = 0; a < outcome.applicants(); a++) {
            String id = problem.roster().id(a);
            int k = outcome.choice(a);
            if (k < -1 || k >= length(a)) {
                add("shape", id, "没有这个志愿", "has no such choice");
            }
            if (k < 0 || k >= length(a)) {
                continue;
            }
            if (!problem.choices().eligibleAt(position(a, k))) {
                add("eligible", id, "不符合条件却入班", "was placed without meeting the conditions");
            }
            if (outcome.closed(place(a, k))) {
                add("closed", id, "进入了未开的班", "was placed in a closed class");
            }
            for (Seat seat : counted(a, place(a, k))) {
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
            boolean closed = outcome.closed(p);
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
                if (worst == null || before(worst, outcome.choice(worst), holder, outcome.choice(holder))) {
                    last.put(seat, holder);
                }
            }
        }
        for (int a = 0; a < outcome.applicants(); a++) {
            int until = outcome.choice(a) < 0 ? length(a) : outcome.choice(a);
            for (int k = 0; k < until; k++) {
                boolean possible = problem.choices().eligibleAt(position(a, k)) && !outcome.closed(place(a, k));
                if (possible && !justified(a, k, last)) {
                    String place = problem.places().get(place(a, k)).id();
                    add(
                            "envy",
                            problem.roster().id(a),
                            "第 %d 志愿 %s 可以进却没有进".formatted(k + 1, place),
                            "could enter choice %d, %s, but did not".formatted(k + 1, place));
                }
            }
        }
    }

    /** True if a full quota stands in the way whose holders all come before. */
    private boolean justified(int applicant, int k, Map<Seat, Integer> last) {
        for (Seat seat : counted(applicant, place(applicant, k))) {
            if (seat.holders().size() < seat.most()) {
                continue;
            }
            Integer worst = last.get(seat);
            if (worst == null || before(worst, outcome.choice(worst), applicant, k)) {
                return true;
            }
        }
        return false;
    }

    private boolean before(int a, int k, int b, int l) {
        int scoreA = problem.scores().at(a, position(a, k), place(a, k));
        int scoreB = problem.scores().at(b, position(b, l), place(b, l));
        return scoreA != scoreB
                ? scoreA > scoreB
                : problem.roster().tie(a) < problem.roster().tie(b);
    }

    private void add(String rule, String subject, String zh, String en) {
        findings.add(new Finding(rule, subject, new Text(subject + "：" + zh, subject + ": " + en)));
    }
}
