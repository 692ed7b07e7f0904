package org.siquan.year;

import java.time.Instant;
import java.util.List;
import org.siquan.engine.matching.lottery.Announcement;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.Inclusion;
import org.siquan.engine.matching.lottery.LotteryProof;
import org.siquan.engine.matching.lottery.Participant;
import org.siquan.engine.matching.lottery.PublicDraw;
import org.siquan.round.AuditBundle;
import org.siquan.round.LotteryPapers;

/**
 * With what others check a matching: the lottery, each learner's ticket, and the audit bundle. Tickets hold salts and the
 * bundle everybody's list, so they are for the learner and the overseers alone; {@link #publicPart} is for everybody.
 *
 * @param tickets one per learner
 * @param wrong what the independent verifiers of round and lottery found wrong; 0 = verified
 * @param bundle the files of {@link AuditBundle}, in its order
 */
public record MatchingEvidence(Lottery lottery, List<Ticket> tickets, int wrong, List<Paper> bundle) {

    public MatchingEvidence {
        tickets = List.copyOf(tickets);
        bundle = List.copyOf(bundle);
    }

    /** One file. */
    public record Paper(String name, String text) {}

    /**
     * What is public of the lottery once it is drawn; see docs/engines/lottery.md.
     *
     * @param result the numbers of the draw
     * @param numbers how many they are
     */
    public record Lottery(
            String round,
            int participants,
            String root,
            String nonceCommitment,
            String fingerprint,
            Instant publishedAt,
            String draw,
            String issue,
            Instant drawnAt,
            int numbers,
            String nonce,
            String result,
            String seed) {

        private Announcement announcement() {
            return new Announcement(
                    round,
                    participants,
                    Digest.parse(root),
                    Digest.parse(nonceCommitment),
                    publishedAt,
                    new PublicDraw(draw, issue, drawnAt, numbers));
        }
    }

    /**
     * A learner's own: with it, and nothing secret of others, they recompute their number.
     *
     * @param salt 64 hexadecimal digits
     * @param index place in the sealed list, from 0
     * @param path sisters on the way to the root, lowest first
     * @param number a fraction of one such as 0.6753
     * @param rank from 1; the smallest number first
     */
    public record Ticket(String learner, String salt, int index, List<String> path, String number, int rank) {
        public Ticket {
            path = List.copyOf(path);
        }
    }

    /** The proof of one learner as {@code ./siquan lottery proof} writes it. */
    public String proof(Ticket ticket) {
        return LotteryPapers.proof(new LotteryProof(
                lottery.announcement(),
                new Participant(ticket.learner(), Digest.parse(ticket.salt())),
                new Inclusion(
                        ticket.index(),
                        ticket.path().stream().map(Digest::parse).toList()),
                new LotteryProof.Outcome(
                        Digest.parse(lottery.nonce()),
                        lottery.result(),
                        Digest.parse(lottery.seed()),
                        ticket.number(),
                        ticket.rank())));
    }

    /** Hashes, cutoffs in ranks, commitments and lottery numbers: what anybody may see. */
    public List<Paper> publicPart() {
        List<String> names = AuditBundle.publicNames();
        return bundle.stream().filter(paper -> names.contains(paper.name())).toList();
    }
}
