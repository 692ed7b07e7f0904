package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.matching.lottery.LotteryRefused;
import org.siquan.engine.matching.lottery.PublicDraw;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.LotteryProofVerifier;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedProof;
import org.siquan.engine.matching.verify.PublishedReveal;
import org.siquan.region.Learner;

/** Equals of the year's matching are told apart by a lottery that each of them can check. */
@Tag("S4")
@Tag("S14")
class YearLotteryTest {

    private static final YearInput INPUT = Variants.inputOf(Variants.REGION);

    private static MatchingResult matching;
    private static MatchingEvidence evidence;

    @BeforeAll
    static void match() {
        matching = MatchingStage.run(INPUT, PlacesCheck.agreed(INPUT), Variants.control(INPUT));
        evidence = Objects.requireNonNull(matching.evidence());
    }

    @Test
    void everyLearnersTicketIsProvenByTheIndependentVerifier() {
        assertThat(evidence.tickets())
                .extracting(MatchingEvidence.Ticket::learner)
                .containsExactlyElementsOf(INPUT.region().talent().learners().stream()
                        .map(l -> l.id().value())
                        .toList());
        assertThat(evidence.tickets())
                .allSatisfy(
                        ticket -> assertThat(wrong(ticket)).as(ticket.learner()).isEmpty());
        assertThat(evidence.tickets().stream()
                        .map(MatchingEvidence.Ticket::rank)
                        .sorted()
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, evidence.tickets().size())
                        .boxed()
                        .toList());
    }

    @Test
    void aTicketWithAnothersSaltOrNumberIsRefuted() {
        MatchingEvidence.Ticket own = evidence.tickets().get(0);
        MatchingEvidence.Ticket other = evidence.tickets().get(1);

        assertThat(wrong(new MatchingEvidence.Ticket(
                        own.learner(), other.salt(), own.index(), own.path(), own.number(), own.rank())))
                .isNotEmpty();
        assertThat(wrong(new MatchingEvidence.Ticket(
                        own.learner(), own.salt(), own.index(), own.path(), other.number(), own.rank())))
                .isNotEmpty();
    }

    /** Two with the same score who want the same class: the one refused for a share both count under has the worse rank. */
    @Test
    void amongEqualsTheBetterLotteryRankComesFirst() {
        Map<String, Integer> rank = new HashMap<>();
        evidence.tickets().forEach(t -> rank.put(t.learner(), t.rank()));
        Map<String, Double> score = new HashMap<>();
        INPUT.region().talent().learners().forEach(l -> score.put(l.id().value(), l.score()));
        Map<String, Map<Integer, String>> byClass = new HashMap<>();
        matching.placements()
                .forEach(p -> p.reasons().stream()
                        .filter(r -> r.rank() > 0)
                        .forEach(r -> byClass.computeIfAbsent(r.classId(), k -> new HashMap<>())
                                .put(r.rank(), p.learner())));

        int equals = 0;
        for (Map<Integer, String> ranked : byClass.values()) {
            for (int r = 1; r < ranked.size(); r++) {
                String before = Objects.requireNonNull(ranked.get(r));
                String after = Objects.requireNonNull(ranked.get(r + 1));
                if (Math.round(score.getOrDefault(before, 0.0) * 10)
                        == Math.round(score.getOrDefault(after, 0.0) * 10)) {
                    assertThat(rank.get(before))
                            .as("%s before %s", before, after)
                            .isLessThan(rank.get(after));
                    equals++;
                }
            }
        }
        assertThat(equals).as("pairs with the same score").isPositive();
    }

    @Test
    void theSameSeedDrawsTheSameNumbersAndAnotherSeedOrDrawOthers() {
        List<MatchingEvidence.Ticket> again = YearLottery.draw(INPUT).tickets();
        HeldDraw held = INPUT.draw();
        HeldDraw otherResult = new HeldDraw(held.publishedAt(), held.draw(), "03 07 12 18 25 31 10");

        assertThat(again).isEqualTo(evidence.tickets());
        assertThat(numbers(with(INPUT.seed() + 1, held))).doesNotContainAnyElementsOf(numbers(INPUT));
        assertThat(numbers(with(INPUT.seed(), otherResult))).isNotEqualTo(numbers(INPUT));
        assertThat(with(INPUT.seed(), otherResult).hash()).isNotEqualTo(INPUT.hash());
    }

    /** The formula of docs/engines/lottery.md section 7, written a second time. */
    @Test
    void saltsAndNonceFollowFromTheSeedAsDocumented() throws Exception {
        MatchingEvidence.Ticket first = evidence.tickets().getFirst();

        assertThat(first.salt()).isEqualTo(sha("siquan-year-lottery-1/salt", "2026-1", first.learner(), "2026"));
        assertThat(evidence.lottery().nonce()).isEqualTo(sha("siquan-year-lottery-1/nonce", "2026-1", "2026"));
    }

    @Test
    void theDrawOfTheDemonstrationSaysThatNobodyHeldIt() {
        assertThat(evidence.lottery().draw()).contains("演示", "made up");
        assertThat(evidence.lottery().drawnAt()).isAfter(evidence.lottery().publishedAt());
    }

    @Test
    void aDrawThatCameBeforeItsListOrDoesNotHoldItsNumbersIsRefused() {
        PublicDraw draw = HeldDraw.demonstration(2026).draw();
        Instant drawn = draw.drawnAt();

        assertThatThrownBy(() -> new HeldDraw(drawn, draw, "03 07 12 18 25 31 09"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HeldDraw(drawn.minusSeconds(60), draw, "03 07"))
                .isInstanceOf(LotteryRefused.class);
    }

    @Test
    void thePublicPartNamesNobodyAndTheBundleNobodyByNameOrCode() {
        List<String> names =
                evidence.publicPart().stream().map(MatchingEvidence.Paper::name).toList();
        String shown = text(evidence.publicPart());
        String bundle = text(evidence.bundle());

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "public.json",
                        "cutoffs.csv",
                        "announcement.json",
                        "commitments.csv",
                        "numbers.csv",
                        "reveal.json");
        for (Learner learner : INPUT.region().talent().learners()) {
            assertThat(bundle)
                    .doesNotContain(learner.name())
                    .doesNotContain(learner.id().value() + ",");
        }
        assertThat(bundle).contains("L0001,");
        assertThat(shown).doesNotContain("L0001");
        assertThat(evidence.tickets()).noneMatch(t -> bundle.contains(t.salt()));
    }

    private static YearInput with(long seed, HeldDraw draw) {
        return new YearInput(
                INPUT.region(),
                INPUT.catalogue(),
                INPUT.travel(),
                INPUT.postings(),
                INPUT.postingsLeftOut(),
                INPUT.year(),
                seed,
                INPUT.effort(),
                draw);
    }

    private static List<String> numbers(YearInput input) {
        return YearLottery.draw(input).tickets().stream()
                .map(MatchingEvidence.Ticket::number)
                .toList();
    }

    private static String text(List<MatchingEvidence.Paper> papers) {
        StringBuilder all = new StringBuilder();
        papers.forEach(paper -> all.append(paper.text()));
        return all.toString();
    }

    private static String sha(String... fields) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static List<Finding> wrong(MatchingEvidence.Ticket ticket) {
        MatchingEvidence.Lottery said = evidence.lottery();
        return LotteryProofVerifier.verify(new PublishedProof(
                new PublishedAnnouncement(
                        said.round(),
                        said.participants(),
                        said.root(),
                        said.nonceCommitment(),
                        said.publishedAt().toString(),
                        said.draw(),
                        said.issue(),
                        said.drawnAt().toString(),
                        said.numbers(),
                        said.fingerprint()),
                ticket.learner(),
                ticket.salt(),
                ticket.index(),
                ticket.path(),
                new PublishedProof.Outcome(
                        new PublishedReveal(said.nonce(), said.result(), said.seed()),
                        ticket.number(),
                        ticket.rank())));
    }
}
