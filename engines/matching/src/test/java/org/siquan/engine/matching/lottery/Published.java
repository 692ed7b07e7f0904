package org.siquan.engine.matching.lottery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedLottery;
import org.siquan.engine.matching.verify.PublishedNumber;
import org.siquan.engine.matching.verify.PublishedProof;
import org.siquan.engine.matching.verify.PublishedReveal;

/** What the engine computed, as the texts that are published. */
final class Published {

    private Published() {}

    static PublishedAnnouncement announcement(Announcement said) {
        return new PublishedAnnouncement(
                said.round(),
                said.participants(),
                said.root().hex(),
                said.nonceCommitment().hex(),
                said.publishedAt().toString(),
                said.draw().name(),
                said.draw().issue(),
                said.draw().drawnAt().toString(),
                said.draw().numbers(),
                said.fingerprint().hex());
    }

    static PublishedLottery lottery(Announcement said, CommitmentList list, @Nullable LotteryNumbers numbers) {
        List<PublishedNumber> rows = new ArrayList<>();
        for (int rank = 1; numbers != null && rank <= numbers.size(); rank++) {
            rows.add(new PublishedNumber(numbers.commitment(rank).hex(), numbers.number(rank), rank));
        }
        return new PublishedLottery(
                announcement(said),
                list.digests().stream().map(Digest::hex).toList(),
                numbers == null ? null : reveal(numbers.nonce(), numbers.result(), numbers.seed()),
                rows);
    }

    static PublishedProof proof(LotteryProof proof) {
        LotteryProof.Outcome outcome = proof.outcome();
        return new PublishedProof(
                announcement(proof.announcement()),
                proof.participant().pseudonym(),
                proof.participant().salt().hex(),
                proof.inclusion().index(),
                proof.inclusion().path().stream().map(Digest::hex).toList(),
                outcome == null
                        ? null
                        : new PublishedProof.Outcome(
                                reveal(outcome.nonce(), outcome.result(), outcome.seed()),
                                outcome.number(),
                                outcome.rank()));
    }

    private static PublishedReveal reveal(Digest nonce, String result, Digest seed) {
        return new PublishedReveal(nonce.hex(), result, seed.hex());
    }
}
