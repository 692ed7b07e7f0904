package org.siquan.engine.matching.lottery;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The commitments of everybody who takes part, in ascending order, so that the order says nothing about people. Its root
 * stands for all of them. Immutable; the order of input makes no difference.
 *
 * @implNote O(n log n) time; about 130 bytes a participant, tree included; at most 67 million participants
 */
public final class CommitmentList {

    private final List<Digest> digests;
    private final MerkleTree tree;

    private CommitmentList(List<Digest> sorted) {
        digests = sorted;
        tree = MerkleTree.over(sorted.size(), i -> sorted.get(i).shared());
    }

    /**
     * The list of these commitments.
     *
     * @throws LotteryRefused if there is none, or one twice
     */
    public static CommitmentList of(Collection<Digest> commitments) {
        Digest[] sorted = commitments.toArray(Digest[]::new);
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            throw new LotteryRefused(
                    "lottery.empty",
                    "名单是空的，没有人参加抽签",
                    "the list is empty: nobody takes part",
                    "名单里每人写一行。",
                    "Write a row for everybody who takes part.");
        }
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].equals(sorted[i - 1])) {
                throw new LotteryRefused(
                        "lottery.duplicate",
                        "承诺 %s 出现两次".formatted(sorted[i].hex()),
                        "the commitment %s appears twice".formatted(sorted[i].hex()),
                        "每人只参加一次：去掉重复的化名。",
                        "Nobody takes part twice: remove the repeated pseudonym.");
            }
        }
        return new CommitmentList(Collections.unmodifiableList(Arrays.asList(sorted)));
    }

    /**
     * The list of these participants' commitments.
     *
     * @throws LotteryRefused if there is none, or a pseudonym with the same salt twice
     */
    public static CommitmentList of(String round, Collection<Participant> participants) {
        return of(participants.stream().map(one -> one.commitment(round)).toList());
    }

    /** In ascending order. */
    public List<Digest> digests() {
        return digests;
    }

    /** How many take part. */
    public int size() {
        return digests.size();
    }

    /** Root of the tree over the list. */
    public Digest root() {
        return tree.root();
    }

    /** Shows that a commitment is in the list; empty if it is not. */
    public Optional<Inclusion> findInclusion(Digest commitment) {
        int place = Collections.binarySearch(digests, commitment);
        return place < 0 ? Optional.empty() : Optional.of(new Inclusion(place, tree.path(place)));
    }
}
