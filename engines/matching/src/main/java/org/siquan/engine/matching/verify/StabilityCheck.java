package org.siquan.engine.matching.verify;

import java.util.BitSet;

/**
 * Whether anybody has cause to complain, by the rule of {@link Exchange} or {@link InTurn}. Members of teams are left out: what one of them
 * could have alone is nothing they asked for.
 *
 * @implNote one pass over the choices that come before the one taken; per choice one comparison with a number prepared for
 *     its place and type
 */
final class StabilityCheck {

    private final GivenRound round;
    private final PublishedOutcome outcome;
    private final Exchange exchange;
    private final long[] enteringFrom;
    private final BitSet inTeams = new BitSet();

    StabilityCheck(GivenRound round, PublishedOutcome outcome, Holding holding, Claims.Stability stability) {
        this.round = round;
        this.outcome = outcome;
        exchange = new Exchange(round, holding, stability);
        enteringFrom = stability == Claims.Stability.IN_TURN
                ? InTurn.enteringFrom(round, outcome, holding)
                : exchange.enteringFrom(outcome);
        round.teams().forEach(team -> team.members().forEach(inTeams::set));
    }

    Report run(int threads) {
        return Report.all(Ranges.each(round.applicants(), threads, this::range));
    }

    private Report range(int from, int to) {
        Report report = new Report();
        boolean common = round.priority().common();
        for (int a = from; a < to; a++) {
            if (common) {
                oneKey(report, a);
            } else {
                keyPerPlace(report, a);
            }
        }
        return report;
    }

    private void oneKey(Report report, int applicant) {
        Wishes wishes = round.wishes();
        int end = wishes.endOfBetter(applicant, outcome.choice(applicant));
        int type = round.type(applicant);
        int types = round.types().size();
        long key = round.key(applicant, 0, 0);
        for (int position = wishes.first(applicant); position < end; position++) {
            if (key >= enteringFrom[wishes.place(position) * types + type]) {
                complain(report, applicant, position);
            }
        }
    }

    private void keyPerPlace(Report report, int applicant) {
        Wishes wishes = round.wishes();
        int end = wishes.endOfBetter(applicant, outcome.choice(applicant));
        int type = round.type(applicant);
        int types = round.types().size();
        for (int position = wishes.first(applicant); position < end; position++) {
            int place = wishes.place(position);
            if (round.key(applicant, position, place) >= enteringFrom[place * types + type]) {
                complain(report, applicant, position);
            }
        }
    }

    /** True if the applicant's leaving would break a minimum that the wanted place does not count for. */
    private boolean needed(int applicant, int position) {
        int choice = outcome.choice(applicant);
        int type = round.type(applicant);
        return choice >= 0
                && exchange.breaksMinimum(
                        round.cells().cell(round.wishes().place(position), type),
                        round.cells().cell(round.wished(applicant, choice), type));
    }

    private void complain(Report report, int applicant, int position) {
        if (!round.wishes().eligible(position) || inTeams.get(applicant) || needed(applicant, position)) {
            return;
        }
        int place = round.wishes().place(position);
        int cell = round.cells().cell(place, round.type(applicant));
        String id = round.applicant(applicant);
        String wish = round.place(place);
        int k = position - round.wishes().first(applicant) + 1;
        if (exchange.fullAround(cell).length == 0) {
            report.add(
                    "waste",
                    id,
                    "第 %d 志愿 %s 有空位，周围没有已满的名额，却没有进".formatted(k, wish),
                    "choice %d, %s, has a free seat and no bound around it is full".formatted(k, wish));
        } else if (enteringFrom[cell] == Exchange.ALWAYS) {
            report.add(
                    "reserve",
                    id,
                    "第 %d 志愿 %s 为其所在类别预留的名额由其他人占用".formatted(k, wish),
                    "choice %d, %s: a seat reserved for their group is held by somebody outside it".formatted(k, wish));
        } else {
            report.add(
                    "envy",
                    id,
                    "第 %d 志愿 %s 的名额由排在其后的人占用".formatted(k, wish),
                    "choice %d, %s: somebody who comes after them holds a seat that would do".formatted(k, wish));
        }
    }
}
