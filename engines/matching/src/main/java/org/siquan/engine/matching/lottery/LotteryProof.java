package org.siquan.engine.matching.lottery;

import org.jspecify.annotations.Nullable;

/**
 * What one participant gets to check their own part: before the draw a receipt that they are in the list, afterwards also
 * their number. The rank can only be checked against the published list of all numbers.
 *
 * @param outcome null before the draw
 */
public record LotteryProof(
        Announcement announcement,
        Participant participant,
        Inclusion inclusion,
        @Nullable Outcome outcome) {

    /**
     * What the draw gave.
     *
     * @param result in its normalised form
     * @param number as a fraction of one
     * @param rank from 1
     */
    public record Outcome(Digest nonce, String result, Digest seed, String number, int rank) {}

    /**
     * Proof for one participant.
     *
     * @param numbers null before the draw
     * @throws LotteryRefused if pseudonym and salt are not in the list
     */
    public static LotteryProof of(
            Announcement announcement, CommitmentList list, Participant participant, @Nullable LotteryNumbers numbers) {
        Digest commitment = participant.commitment(announcement.round());
        Inclusion inclusion = list.findInclusion(commitment).orElseThrow(() -> unknown(participant));
        if (numbers == null) {
            return new LotteryProof(announcement, participant, inclusion, null);
        }
        int rank = numbers.findRank(commitment).orElseThrow(() -> unknown(participant));
        return new LotteryProof(
                announcement,
                participant,
                inclusion,
                new Outcome(numbers.nonce(), numbers.result(), numbers.seed(), numbers.number(rank), rank));
    }

    private static LotteryRefused unknown(Participant participant) {
        return new LotteryRefused(
                "lottery.not-in-list",
                "化名 %s 连同它的盐不在公布的名单里".formatted(participant.pseudonym()),
                "the pseudonym %s with its salt is not in the published list".formatted(participant.pseudonym()),
                "核对化名和盐；都没有错时向园区运营提出异议。",
                "Check pseudonym and salt; if both are right, object to the operator.");
    }
}
