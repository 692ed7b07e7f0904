package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/** Why mechanisms for teams cannot serve a problem: members of one team may count under different bounds. */
final class TeamRefusals {

    private TeamRefusals() {}

    static List<Complaint> of(String mechanism, MatchingProblem problem) {
        QuotaForest forest = problem.forest();
        List<Complaint> refusals = new ArrayList<>(Refusal.crossing(mechanism, forest));
        boolean teams = !problem.teams().isEmpty();
        if (forest.minima()) {
            refusals.add(complaint("mechanism.minima", mechanism, "名额下限", "minima of quotas", teams, "plda-rq"));
        }
        if (forest.reserves()) {
            refusals.add(complaint(
                    "mechanism.reserves", mechanism, "软性预留名额", "soft reserves", teams, "deferred-acceptance"));
        }
        for (int node = forest.places(); node < forest.nodes() && !forest.crosses(); node++) {
            if (forest.kind(node) != QuotaForest.Kind.SOFT_RESERVE) {
                refusals.add(complaint(
                        "mechanism.nested",
                        mechanism,
                        "“" + forest.name(node) + "”这样的总量、份额和硬性预留",
                        "bounds beside the seats of places such as \"" + forest.name(node) + "\"",
                        teams,
                        "deferred-acceptance"));
                break;
            }
        }
        return refusals;
    }

    private static Complaint complaint(
            String code, String mechanism, String zh, String en, boolean teams, String other) {
        return new Complaint(
                code,
                mechanism,
                new Text(
                        "%s 只认各班自己的名额，不支持%s。请去掉它%s。"
                                .formatted(mechanism, zh, teams ? "，或让小组成员各自报名并改用 " + other : "，或改用 " + other),
                        "%s knows the seats of places alone, no %s. Try: leave them out, or %suse %s."
                                .formatted(mechanism, en, teams ? "let the teams apply one by one and " : "", other)));
    }
}
