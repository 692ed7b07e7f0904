package org.siquan.engine.matching.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.matching.verify.LotteryProofVerifier;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedLottery;
import org.siquan.engine.matching.verify.PublishedProof;
import org.siquan.engine.matching.verify.PublishedReveal;

/** Every single bit of every field of a proof is turned over, one at a time. */
@Tag("S4")
class D02_TamperedProofPropertyTest {

    private static final int BITS_OF_AN_INT = 32;

    private static Stream<String> texts(String text) {
        return Stream.iterate(0, i -> i + 1).limit(text.length() * 7L).map(i -> {
            StringBuilder other = new StringBuilder(text);
            other.setCharAt(i / 7, (char) (text.charAt(i / 7) ^ (1 << i % 7)));
            return other.toString();
        });
    }

    private static Stream<Integer> numbers(int number) {
        return Stream.iterate(0, i -> i + 1).limit(BITS_OF_AN_INT).map(i -> number ^ (1 << i));
    }

    /** @param size of the list, odd and even, with long and short paths */
    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 1, 2", "5, 4, 3", "13, 6, 4", "13, 12, 5", "40, 17, 6"})
    void isCaught(int size, int who, long seed) {
        List<Participant> people = Rounds.participants(size, seed);
        CommitmentList list = CommitmentList.of(Rounds.ROUND, people);
        Digest nonce = Rounds.all(9);
        Announcement said = Rounds.announcement(list, nonce);
        LotteryNumbers drawn = Rounds.numbers(list, nonce);
        PublishedProof proof = Published.proof(LotteryProof.of(said, list, people.get(who), drawn));
        PublishedLottery lottery = Published.lottery(said, list, drawn);
        assertThat(LotteryProofVerifier.verify(proof, lottery)).isEmpty();

        List<PublishedProof> tampered = new ArrayList<>(announcements(proof).toList());
        texts(proof.applicant()).forEach(v -> tampered.add(with(proof, v, proof.salt(), proof.index(), proof.path())));
        texts(proof.salt()).forEach(v -> tampered.add(with(proof, proof.applicant(), v, proof.index(), proof.path())));
        numbers(proof.index())
                .forEach(v -> tampered.add(with(proof, proof.applicant(), proof.salt(), v, proof.path())));
        for (int i = 0; i < proof.path().size(); i++) {
            int place = i;
            texts(proof.path().get(i)).forEach(v -> tampered.add(path(proof, path -> path.set(place, v))));
            tampered.add(path(proof, path -> path.remove(place)));
        }
        tampered.add(path(proof, path -> path.add("0".repeat(64))));
        tampered.addAll(outcomes(proof).toList());

        assertThat(tampered)
                .hasSizeGreaterThan(2_000)
                .allSatisfy(wrong -> assertThat(LotteryProofVerifier.verify(wrong))
                        .as(wrong.toString())
                        .isNotEmpty());
        numbers(outcome(proof).rank())
                .forEach(rank -> assertThat(LotteryProofVerifier.verify(
                                outcome(
                                        proof,
                                        outcome(proof).reveal(),
                                        outcome(proof).number(),
                                        rank),
                                lottery))
                        .as("rank %d, which only the published list can refute", rank)
                        .isNotEmpty());
    }

    @Test
    void aReceiptOfBeforeTheDrawIsCheckedToo() {
        List<Participant> people = Rounds.participants(9, 1);
        CommitmentList list = CommitmentList.of(Rounds.ROUND, people);
        Announcement said = Rounds.announcement(list, Rounds.all(9));
        PublishedProof receipt = Published.proof(LotteryProof.of(said, list, people.get(3), null));

        assertThat(LotteryProofVerifier.verify(receipt, Published.lottery(said, list, null)))
                .isEmpty();
        assertThat(announcements(receipt))
                .allSatisfy(
                        wrong -> assertThat(LotteryProofVerifier.verify(wrong)).isNotEmpty());
    }

    @Test
    void aProofOfAnotherRoundDoesNotBelongToThisOne() {
        List<Participant> people = Rounds.participants(9, 1);
        CommitmentList list = CommitmentList.of(Rounds.ROUND, people);
        Announcement said = Rounds.announcement(list, Rounds.all(9));
        Announcement other = Rounds.announcement(list, Rounds.all(8));
        PublishedProof proof = Published.proof(LotteryProof.of(other, list, people.getFirst(), null));

        assertThat(LotteryProofVerifier.verify(proof)).isEmpty();
        assertThat(LotteryProofVerifier.verify(proof, Published.lottery(said, list, null)))
                .extracting(finding -> finding.rule())
                .containsExactly("fingerprint");
    }

    @Test
    void aStrangerGetsNoProof() {
        CommitmentList list = Rounds.list(9, 1);
        Announcement said = Rounds.announcement(list, Rounds.all(9));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> LotteryProof.of(said, list, new Participant("A1", Rounds.all(1)), null))
                .isInstanceOfSatisfying(
                        LotteryRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("lottery.not-in-list"));
    }

    private static Stream<PublishedProof> announcements(PublishedProof proof) {
        PublishedAnnouncement a = proof.announcement();
        return Stream.of(
                        texts(a.round()).map(v -> said(a, v, a.participants(), a.root(), a.nonceCommitment())),
                        numbers(a.participants()).map(v -> said(a, a.round(), v, a.root(), a.nonceCommitment())),
                        texts(a.root()).map(v -> said(a, a.round(), a.participants(), v, a.nonceCommitment())),
                        texts(a.nonceCommitment()).map(v -> said(a, a.round(), a.participants(), a.root(), v)),
                        texts(a.publishedAt()).map(v -> draw(a, v, a.draw(), a.issue(), a.drawnAt(), a.numbers())),
                        texts(a.draw()).map(v -> draw(a, a.publishedAt(), v, a.issue(), a.drawnAt(), a.numbers())),
                        texts(a.issue()).map(v -> draw(a, a.publishedAt(), a.draw(), v, a.drawnAt(), a.numbers())),
                        texts(a.drawnAt()).map(v -> draw(a, a.publishedAt(), a.draw(), a.issue(), v, a.numbers())),
                        numbers(a.numbers()).map(v -> draw(a, a.publishedAt(), a.draw(), a.issue(), a.drawnAt(), v)),
                        texts(a.fingerprint())
                                .map(v -> new PublishedAnnouncement(
                                        a.round(),
                                        a.participants(),
                                        a.root(),
                                        a.nonceCommitment(),
                                        a.publishedAt(),
                                        a.draw(),
                                        a.issue(),
                                        a.drawnAt(),
                                        a.numbers(),
                                        v)))
                .flatMap(Function.identity())
                .map(v -> new PublishedProof(
                        v, proof.applicant(), proof.salt(), proof.index(), proof.path(), proof.outcome()));
    }

    private static Stream<PublishedProof> outcomes(PublishedProof proof) {
        PublishedProof.Outcome out = outcome(proof);
        PublishedReveal r = out.reveal();
        return Stream.of(
                        texts(r.nonce()).map(v -> outcome(proof, new PublishedReveal(v, r.result(), r.seed()), out)),
                        texts(r.result()).map(v -> outcome(proof, new PublishedReveal(r.nonce(), v, r.seed()), out)),
                        texts(r.seed()).map(v -> outcome(proof, new PublishedReveal(r.nonce(), r.result(), v), out)),
                        texts(out.number()).map(v -> outcome(proof, r, v, out.rank())))
                .flatMap(Function.identity());
    }

    private static PublishedProof.Outcome outcome(PublishedProof proof) {
        return Objects.requireNonNull(proof.outcome());
    }

    private static PublishedProof outcome(PublishedProof proof, PublishedReveal reveal, PublishedProof.Outcome out) {
        return outcome(proof, reveal, out.number(), out.rank());
    }

    private static PublishedProof outcome(PublishedProof proof, PublishedReveal reveal, String number, int rank) {
        return new PublishedProof(
                proof.announcement(),
                proof.applicant(),
                proof.salt(),
                proof.index(),
                proof.path(),
                new PublishedProof.Outcome(reveal, number, rank));
    }

    private static PublishedProof with(
            PublishedProof proof, String applicant, String salt, int index, List<String> path) {
        return new PublishedProof(proof.announcement(), applicant, salt, index, path, proof.outcome());
    }

    private static PublishedProof path(PublishedProof proof, java.util.function.Consumer<List<String>> change) {
        List<String> path = new ArrayList<>(proof.path());
        change.accept(path);
        return with(proof, proof.applicant(), proof.salt(), proof.index(), path);
    }

    private static PublishedAnnouncement said(
            PublishedAnnouncement a, String round, int participants, String root, String nonceCommitment) {
        return new PublishedAnnouncement(
                round,
                participants,
                root,
                nonceCommitment,
                a.publishedAt(),
                a.draw(),
                a.issue(),
                a.drawnAt(),
                a.numbers(),
                a.fingerprint());
    }

    private static PublishedAnnouncement draw(
            PublishedAnnouncement a, String publishedAt, String draw, String issue, String drawnAt, int numbers) {
        return new PublishedAnnouncement(
                a.round(),
                a.participants(),
                a.root(),
                a.nonceCommitment(),
                publishedAt,
                draw,
                issue,
                drawnAt,
                numbers,
                a.fingerprint());
    }
}
