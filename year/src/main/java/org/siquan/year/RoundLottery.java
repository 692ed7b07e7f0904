package org.siquan.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.siquan.engine.matching.lottery.Announcement;
import org.siquan.engine.matching.lottery.CommitmentList;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.LotteryNumbers;
import org.siquan.engine.matching.lottery.LotteryProof;
import org.siquan.engine.matching.lottery.Participant;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.LotteryVerifier;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedLottery;
import org.siquan.engine.matching.verify.PublishedNumber;
import org.siquan.engine.matching.verify.PublishedReveal;
import org.siquan.round.LotteryPapers;

/**
 * The lottery of one round by commit-reveal once it is drawn: what is public of it, everybody's rank, and the ticket of each
 * who takes part.
 */
public final class RoundLottery {

    private final Announcement announcement;
    private final CommitmentList list;
    private final LotteryNumbers numbers;
    private final Map<String, LotteryProof> proofs = new LinkedHashMap<>();

    private RoundLottery(
            Announcement announcement, CommitmentList list, LotteryNumbers numbers, Collection<Participant> people) {
        this.announcement = announcement;
        this.list = list;
        this.numbers = numbers;
        for (Participant one : people) {
            proofs.put(one.pseudonym(), LotteryProof.of(announcement, list, one, numbers));
        }
    }

    /**
     * Draws.
     *
     * @param people those of the announced list; their pseudonyms are the learners' codes
     * @param nonce the one that was committed in the announcement
     * @param result numbers of the announced draw
     * @throws org.siquan.engine.matching.lottery.LotteryRefused if nonce, list or result are not the announced ones
     */
    public static RoundLottery draw(
            Announcement announcement, Collection<Participant> people, Digest nonce, String result) {
        CommitmentList list = CommitmentList.of(announcement.round(), people);
        return new RoundLottery(announcement, list, LotteryNumbers.draw(announcement, list, nonce, result), people);
    }

    /** Identifier of the round, such as {@code 2026-1}. */
    String round() {
        return announcement.round();
    }

    /** The learner's rank, from 1: what decides between equals. */
    int rank(String learner) {
        return outcome(proof(learner)).rank();
    }

    private LotteryProof proof(String learner) {
        LotteryProof proof = proofs.get(learner);
        if (proof == null) {
            throw new IllegalArgumentException("learner must take part in the lottery, was '%s'".formatted(learner));
        }
        return proof;
    }

    private static LotteryProof.Outcome outcome(LotteryProof proof) {
        return Objects.requireNonNull(proof.outcome(), "the lottery is drawn");
    }

    /** The papers that anybody may see, by name of file. */
    Map<String, byte[]> papers() {
        return LotteryPapers.published(announcement, list, numbers);
    }

    /** What the independent verifier finds wrong with it. */
    List<Finding> findings() {
        MatchingEvidence.Lottery said = published();
        return LotteryVerifier.verify(new PublishedLottery(
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
                list.digests().stream().map(Digest::hex).toList(),
                new PublishedReveal(said.nonce(), said.result(), said.seed()),
                IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(rank ->
                                new PublishedNumber(numbers.commitment(rank).hex(), numbers.number(rank), rank))
                        .toList()));
    }

    /** What anybody may see, to be read on a page. */
    MatchingEvidence.Lottery published() {
        return new MatchingEvidence.Lottery(
                announcement.round(),
                announcement.participants(),
                announcement.root().hex(),
                announcement.nonceCommitment().hex(),
                announcement.fingerprint().hex(),
                announcement.publishedAt(),
                announcement.draw().name(),
                announcement.draw().issue(),
                announcement.draw().drawnAt(),
                announcement.draw().numbers(),
                numbers.nonce().hex(),
                numbers.result(),
                numbers.seed().hex());
    }

    /** What each learner gets for themselves, in the order of the region. */
    List<MatchingEvidence.Ticket> tickets() {
        List<MatchingEvidence.Ticket> tickets = new ArrayList<>();
        proofs.forEach((learner, proof) -> tickets.add(new MatchingEvidence.Ticket(
                learner,
                proof.participant().salt().hex(),
                proof.inclusion().index(),
                proof.inclusion().path().stream().map(Digest::hex).toList(),
                outcome(proof).number(),
                outcome(proof).rank())));
        return tickets;
    }
}
