package org.siquan.engine.matching.lottery;

/** The five hashes of the protocol, each with its own domain; docs/engines/lottery.md section 2 gives the same list. */
final class Formulas {

    private static final String PROTOCOL = "siquan-lottery-1/";

    private Formulas() {}

    static Digest commitment(String round, String pseudonym, Digest salt) {
        return Fields.of(PROTOCOL + "commitment")
                .text(round)
                .text(pseudonym)
                .digest(salt)
                .hash();
    }

    static Digest nonceCommitment(String round, Digest nonce) {
        return Fields.of(PROTOCOL + "nonce").text(round).digest(nonce).hash();
    }

    static Digest fingerprint(Announcement announcement) {
        PublicDraw draw = announcement.draw();
        return Fields.of(PROTOCOL + "announcement")
                .text(announcement.round())
                .number(announcement.participants())
                .digest(announcement.root())
                .digest(announcement.nonceCommitment())
                .instant(announcement.publishedAt())
                .text(draw.name())
                .text(draw.issue())
                .instant(draw.drawnAt())
                .number(draw.numbers())
                .hash();
    }

    /** All that was published before the draw, what was hidden until now, and what nobody could know. */
    static Digest seed(Announcement announcement, Digest nonce, String result) {
        return Fields.of(PROTOCOL + "seed")
                .digest(announcement.fingerprint())
                .digest(nonce)
                .text(result)
                .hash();
    }

    static Digest number(Digest seed, Digest commitment) {
        return Fields.of(PROTOCOL + "number").digest(seed).digest(commitment).hash();
    }
}
