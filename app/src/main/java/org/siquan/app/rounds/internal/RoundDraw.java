package org.siquan.app.rounds.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.Rounds.NamedDraw;
import org.siquan.engine.matching.lottery.Announcement;
import org.siquan.engine.matching.lottery.CommitmentList;
import org.siquan.engine.matching.lottery.Digest;
import org.siquan.engine.matching.lottery.LotteryProof;
import org.siquan.engine.matching.lottery.Participant;
import org.siquan.engine.matching.lottery.PublicDraw;
import org.siquan.round.LotteryPapers;
import org.siquan.year.RoundLottery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lottery of a round (docs/engines/lottery.md): salts and the operator's nonce are drawn by chance at the freeze, the
 * list and the nonce's commitment are published, and a public draw that is held later completes the seed. So neither the
 * operator nor anybody else chooses it. Callers bring the transaction of the system.
 */
@Component
class RoundDraw {

    private final OfferTable offers;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SecureRandom chance = new SecureRandom();

    RoundDraw(OfferTable offers, JdbcClient jdbc, JdbcTemplate template) {
        this.offers = offers;
        this.jdbc = jdbc;
        this.template = template;
    }

    private Digest random() {
        byte[] bytes = new byte[Digest.BYTES];
        chance.nextBytes(bytes);
        return Digest.of(bytes);
    }

    /** Seals the list of those who rank, and gives each of them a receipt. */
    void announce(RoundId round, Collection<String> learners, NamedDraw draw, Instant now) {
        Map<String, Participant> people = new LinkedHashMap<>();
        learners.forEach(learner -> people.put(learner, new Participant(learner, random())));
        Digest nonce = random();
        CommitmentList list = CommitmentList.of(round.value(), people.values());
        Announcement announcement = Announcement.of(
                round.value(), list, nonce, now, new PublicDraw(draw.name(), draw.issue(), draw.at(), draw.numbers()));
        offers.insertSecret(round, nonce.hex());
        offers.insertPaper(round, 0, LotteryPapers.ANNOUNCEMENT, true, bytes(LotteryPapers.announcement(announcement)));
        offers.insertPaper(round, 0, LotteryPapers.COMMITMENTS, true, bytes(LotteryPapers.commitments(list)));
        template.batchUpdate(
                "insert into rounds.ticket (park_id, round_id, learner_id, salt, proof)"
                        + " values (platform.park(), ?, ?, ?, ?)",
                people.values().stream()
                        .map(one -> new Object[] {
                            round.value(),
                            one.pseudonym(),
                            one.salt().hex(),
                            LotteryPapers.proof(LotteryProof.of(announcement, list, one, null))
                        })
                        .toList());
    }

    /** @throws org.siquan.engine.matching.lottery.LotteryRefused if the result is not of the announced draw */
    RoundLottery held(Round round) {
        Round.Draw draw = java.util.Objects.requireNonNull(round.draw(), "the lottery is announced");
        List<Participant> people = jdbc.sql("""
                        select learner_id, salt from rounds.ticket
                        where park_id = platform.park() and round_id = :round order by learner_id""")
                .param("round", round.id().value())
                .query((row, _) -> new Participant(row.getString("learner_id"), Digest.parse(row.getString("salt"))))
                .list();
        Digest nonce = Digest.parse(offers.secret(round.id()));
        Announcement announcement = Announcement.of(
                round.id().value(),
                CommitmentList.of(round.id().value(), people),
                nonce,
                draw.announced(),
                new PublicDraw(draw.name(), draw.issue(), draw.at(), draw.numbers()));
        return RoundLottery.draw(announcement, people, nonce, java.util.Objects.requireNonNull(draw.result()));
    }

    /** Everybody's proof with number and rank, in place of the receipt. */
    void hand(RoundId round, List<Proven> proofs) {
        template.batchUpdate(
                "update rounds.ticket set proof = ?, rank = ?"
                        + " where park_id = platform.park() and round_id = ? and learner_id = ?",
                proofs.stream()
                        .map(one -> new Object[] {one.proof(), one.rank(), round.value(), one.learner()})
                        .toList());
    }

    /** The proof of one learner. */
    record Proven(String learner, int rank, String proof) {}

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
