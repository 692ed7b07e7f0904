package org.siquan.engine.matching.verify;

import java.util.HashSet;
import java.util.Set;

/** Whether the members of every team are in one place, or none of them in any. */
final class TeamCheck {

    private TeamCheck() {}

    static Report of(GivenRound round, PublishedOutcome outcome) {
        Report report = new Report();
        for (GivenRound.Team team : round.teams()) {
            Set<Integer> places = new HashSet<>();
            for (int member : team.members()) {
                int choice = outcome.choice(member);
                places.add(choice < 0 ? PublishedOutcome.NONE : round.wished(member, choice));
            }
            if (places.size() > 1) {
                report.add("team", team.id(), "队员没有在同一个班", "its members are not in one place together");
            }
        }
        return report;
    }
}
