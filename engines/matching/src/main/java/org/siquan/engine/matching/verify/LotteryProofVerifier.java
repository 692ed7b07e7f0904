package org.siquan.engine.matching.verify;

import java.util.List;

/**
 * Recomputes one participant's proof: that they are in the announced list and, after the draw, their number. Rules of its
 * findings: those of {@link LotteryVerifier}, and {@code inclusion}. The rank cannot follow from one proof; with the whole
 * lottery at hand it is looked up there.
 */
public final class LotteryProofVerifier {

    private final PublishedProof proof;
    private final LotteryFindings findings = new LotteryFindings();
    private final LotteryStatements statements;

    private LotteryProofVerifier(PublishedProof proof) {
        this.proof = proof;
        statements = new LotteryStatements(proof.announcement(), findings);
    }

    /** Everything wrong with the proof by itself; empty = verified, but for the rank. */
    public static List<Finding> verify(PublishedProof proof) {
        LotteryProofVerifier verifier = new LotteryProofVerifier(proof);
        verifier.run();
        return verifier.findings.all();
    }

    /** As {@link #verify(PublishedProof)}, and whether it speaks of this lottery and the rank is the one published there. */
    public static List<Finding> verify(PublishedProof proof, PublishedLottery lottery) {
        LotteryProofVerifier verifier = new LotteryProofVerifier(proof);
        verifier.run();
        if (verifier.findings.none()) {
            verifier.within(lottery);
        }
        return verifier.findings.all();
    }

    private void run() {
        boolean computable = findings.hash("salt", proof.salt());
        computable &= statements.announcement();
        for (String sister : proof.path()) {
            computable &= findings.hash("path", sister);
        }
        if (!computable) {
            return;
        }
        findings.require(
                included(),
                "inclusion",
                proof.applicant(),
                "化名、盐和路径算不出公告里的根：此人不在公布的名单里，或证明被改过",
                "pseudonym, salt and path do not lead to the announced root: not in the list, or the proof was changed");
        PublishedProof.Outcome outcome = proof.outcome();
        String seed = outcome == null ? null : statements.seed(outcome.reveal());
        if (outcome != null && seed != null) {
            statements.number(proof.applicant(), outcome.number(), LotteryHashes.number(seed, commitment()));
            findings.require(
                    outcome.rank() >= 1
                            && outcome.rank() <= proof.announcement().participants(),
                    "rank",
                    proof.applicant(),
                    "名次 %d 超出人数".formatted(outcome.rank()),
                    "the rank %d is none of the list".formatted(outcome.rank()));
        }
    }

    private String commitment() {
        return LotteryHashes.commitment(proof.announcement().round(), proof.applicant(), proof.salt());
    }

    /** RFC 9162 section 2.1.3.2. */
    private boolean included() {
        int place = proof.index();
        int last = proof.announcement().participants() - 1;
        if (place < 0 || place > last) {
            return false;
        }
        byte[] node = LotteryHashes.leaf(commitment());
        for (String sister : proof.path()) {
            if (last == 0) {
                return false;
            }
            byte[] other = LotteryHashes.bytes(sister);
            if (place % 2 == 1 || place == last) {
                node = LotteryHashes.node(other, node);
                while (place % 2 == 0 && place > 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                node = LotteryHashes.node(node, other);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 && LotteryHashes.hex(node).equals(proof.announcement().root());
    }

    private void within(PublishedLottery lottery) {
        findings.require(
                proof.announcement().equals(lottery.announcement()),
                "fingerprint",
                "announcement",
                "证明里的公告不是公布的那一份",
                "the announcement of the proof is not the published one");
        PublishedProof.Outcome outcome = proof.outcome();
        if (outcome != null) {
            PublishedNumber own = new PublishedNumber(commitment(), outcome.number(), outcome.rank());
            findings.require(
                    outcome.reveal().equals(lottery.reveal())
                            && lottery.numbers().contains(own),
                    "rank",
                    proof.applicant(),
                    "公布的抽签号表里没有这一行：名次 %d，抽签号 %s".formatted(outcome.rank(), outcome.number()),
                    "the published numbers have no such row: rank %d, number %s"
                            .formatted(outcome.rank(), outcome.number()));
        }
    }
}
