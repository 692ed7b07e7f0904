package org.siquan.engine.matching.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.MatchingProblemBuilder;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.RandomMarket;
import org.siquan.engine.matching.Reserve;
import org.siquan.engine.matching.Team;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.FlexibleDeferredAcceptance;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.PlaceProposing;
import org.siquan.engine.matching.mechanism.PriorityListRegionalQuotas;
import org.siquan.engine.matching.mechanism.SerialDictatorship;
import org.siquan.engine.matching.mechanism.TeamDeferredAcceptance;

@Tag("S4")
class A01_TeamDeferredAcceptanceTest {

    private static final RunControl CONTROL = RunControl.of(1, 0);
    private static final int NONE = MatchingOutcome.NONE;
    private final Mechanism mechanism = new TeamDeferredAcceptance();

    @Test
    void placesATeamTogetherWhereItFits() {
        TeamMarket market = market(List.of(
                one("a", 9, "small"), one("b", 5, "big"), one("t1", 8, "small", "big"), one("t2", 7, "small", "big")));

        assertThat(choices(market)).containsExactly(0, NONE, 1, 1);
    }

    @Test
    void ranksATeamByItsWeakestMember() {
        TeamMarket market = market(List.of(one("a", 6, "big"), one("t1", 9, "big"), one("t2", 5, "big")));

        assertThat(choices(market)).containsExactly(0, NONE, NONE);
    }

    @Test
    void sendsNoTeamWhereOneMemberMayNotGo() {
        Applicant barred = new Applicant(
                "t2", "", 2, List.of(new Choice("big", 9, Text.same("major")), new Choice("other", 9, Text.NONE)));
        TeamMarket market = market(List.of(one("t1", 9, "big", "other"), barred));

        assertThat(choices(market)).containsExactly(1, 1);
    }

    @Test
    void fillsTheSeatsThatATeamLeftWithThoseItHadKeptOut() {
        TeamMarket market = market(List.of(
                one("t1", 5, "big"),
                one("t2", 5, "big"),
                one("c", 4, "big", "other"),
                one("a", 9, "other", "big"),
                one("d", 10, "other"),
                one("e", 11, "other")));

        // the team keeps c out of big; d and e drop a from other, a drops the team from big, and one seat is left to c
        assertThat(choices(market)).containsExactly(NONE, NONE, 0, 1, 0, 0);
    }

    @Test
    void saysWhoBlocksAnOutcomeAndWhoWouldGiveWay() {
        TeamMarket market =
                market(List.of(one("a", 6, "big"), one("t1", 9, "big", "other"), one("t2", 8, "big", "other")));
        MatchingOutcome outcome = MatchingOutcome.of(List.of(0, 1, 1), new BitSet());

        List<BlockingPair> blocking = BlockingPairs.of(market.problem(), outcome);

        assertThat(blocking).containsExactly(new BlockingPair(List.of("t1", "t2"), "big", 1, List.of("a")));
        assertThat(blocking.getFirst().words().en())
                .isEqualTo(
                        "t1, t2 would rather be in big (free seats: 1); there is room if a, who come after, gave way.");
    }

    @Test
    void refusesToReadAnOutcomeThatSplitsATeam() {
        TeamMarket market = market(List.of(one("t1", 9, "big"), one("t2", 8, "big")));
        MatchingOutcome split = MatchingOutcome.of(List.of(0, NONE), new BitSet());

        assertThatThrownBy(() -> BlockingPairs.of(market.problem(), split))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t2 must be where the team is");
    }

    @Test
    void isDeferredAcceptanceWhereNobodyIsInATeam() {
        for (long seed = 0; seed < 1_000; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 14, 6, false)
                    .market()
                    .withQuotas(List.of())
                    .problem();
            assertThat(mechanism.match(problem, CONTROL).hash())
                    .as("seed %d", seed)
                    .isEqualTo(new DeferredAcceptance().match(problem, CONTROL).hash());
        }
    }

    @Test
    void complainsAboutTeamsThatCannotBe() {
        MatchingProblemBuilder builder = MatchingProblem.builder()
                .place(new Place("big", "Big", 0, 2))
                .place(new Place("other", "Other", 0, 2))
                .applicant(one("a", 1, "big"))
                .applicant(one("b", 2, "big", "other"))
                .applicant(one("c", 3, "big"))
                .team("one", List.of("a"))
                .team("two", List.of("a", "c"))
                .team("two", List.of("b", "c"))
                .team("three", List.of("b", "nobody"))
                .team("four", List.of("c", "b"));

        assertThat(builder.complaints())
                .extracting(Complaint::code)
                .containsExactly(
                        "team.repeated",
                        "team.size",
                        "team.member-twice",
                        "team.unknown",
                        "team.member-twice",
                        "team.member-twice",
                        "team.lists-differ");
    }

    @Test
    void refusesColumnsWhoseTeamsDoNotFitTheLists() {
        MatchingProblem problem =
                market(List.of(one("a", 1, "big"), one("b", 2, "other"))).problem();

        assertThatThrownBy(() -> mechanism.match(problem.with(List.of(new Team("t", List.of(0, 1)))), CONTROL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b must rank what the team ranks");
    }

    @Test
    void refusesBoundsBesideTheSeatsOfPlacesAndNamesWhatCanServe() {
        MatchingProblem problem = MatchingProblem.builder()
                .place(new Place("big", "Big", 0, 2))
                .applicant(one("a", 1, "big"))
                .applicant(one("b", 1, "big"))
                .quota(new Quota("q", "order", 1, 2, Set.of("big"), null))
                .reserve(new Reserve("r", "kept", "big", "feeder", 1, false))
                .team("t", List.of("a", "b"))
                .build();

        List<Complaint> refusals = mechanism.refusals(problem);

        assertThat(refusals)
                .extracting(Complaint::code)
                .containsExactly("mechanism.minima", "mechanism.reserves", "mechanism.nested");
        assertThat(refusals).extracting(c -> c.message().en()).allMatch(words -> words.contains("Try: "));
        assertThat(refusals.getLast().message().en()).contains("\"order\"").contains("deferred-acceptance");
        assertThatThrownBy(() -> mechanism.match(problem, CONTROL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNamedByTheMechanismsThatDoNotServeTeams() {
        MatchingProblem problem =
                market(List.of(one("t1", 9, "big"), one("t2", 9, "big"))).problem();

        for (Mechanism other : List.of(
                new SerialDictatorship(),
                new DeferredAcceptance(),
                new PlaceProposing(),
                new FlexibleDeferredAcceptance(1),
                new PriorityListRegionalQuotas())) {
            assertThat(other.refusals(problem))
                    .as(other.name())
                    .filteredOn(c -> c.code().equals("mechanism.teams"))
                    .extracting(c -> c.message().en())
                    .allMatch(words -> words.endsWith("Try: teams, or leave the teams out."))
                    .hasSize(1);
        }
        assertThat(mechanism.refusals(problem)).isEmpty();
    }

    @Test
    void endsWithNothingWhenCancelled() {
        RunControl cancelled = new RunControl(new Seed(1), Budget.ofProposals(0), Progress.NONE, () -> true);
        TeamMarket market = market(List.of(one("a", 9, "small")));

        assertThatThrownBy(() -> mechanism.match(market.problem(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    /** Big and other have two seats, small has one; t1 and t2 are a team where they take part. */
    private static TeamMarket market(List<Applicant> applicants) {
        boolean team = applicants.stream().anyMatch(a -> a.id().equals("t1"));
        return new TeamMarket(
                List.of(
                        new Place("big", "Big", 0, 2),
                        new Place("other", "Other", 0, 2),
                        new Place("small", "Small", 0, 1)),
                applicants,
                team ? Map.of("t", List.of("t1", "t2")) : Map.of());
    }

    private static Applicant one(String id, int score, String... places) {
        return new Applicant(
                id,
                "",
                id.hashCode(),
                Arrays.stream(places).map(place -> Choice.of(place, score)).toList());
    }

    private List<Integer> choices(TeamMarket market) {
        MatchingOutcome outcome = mechanism.match(market.problem(), CONTROL);
        return java.util.stream.IntStream.range(0, market.applicants().size())
                .mapToObj(outcome::choice)
                .toList();
    }
}
