package org.siquan.engine.matching.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.LotteryVerifier;
import org.siquan.engine.matching.verify.PublishedAnnouncement;
import org.siquan.engine.matching.verify.PublishedLottery;
import org.siquan.engine.matching.verify.PublishedNumber;
import org.siquan.engine.matching.verify.PublishedReveal;

/** Mutations that a right verifier must notice. */
@Tag("S4")
class D01_LotteryVerifierCatchesTest {

    private static final int SIZE = 25;

    private final CommitmentList list = Rounds.list(SIZE, 3);
    private final Digest nonce = Rounds.all(9);
    private final Announcement said = Rounds.announcement(list, nonce);
    private final PublishedLottery sound = Published.lottery(said, list, Rounds.numbers(list, nonce));

    @Test
    void nothingAboutASoundLotteryOfAnySize() {
        for (int size = 1; size <= 40; size++) {
            CommitmentList some = Rounds.list(size, size);
            Announcement announced = Rounds.announcement(some, nonce);

            assertThat(LotteryVerifier.verify(Published.lottery(announced, some, null)))
                    .as("before the draw")
                    .isEmpty();
            assertThat(LotteryVerifier.verify(Published.lottery(announced, some, Rounds.numbers(some, nonce))))
                    .as("after the draw")
                    .isEmpty();
        }
    }

    @Test
    void aChangedNumber() {
        for (int i = 0; i < SIZE; i++) {
            PublishedNumber row = sound.numbers().get(i);
            String number = row.number();
            char last = number.charAt(number.length() - 1);
            String other = number.substring(0, number.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);

            assertThat(rules(numbers(i, new PublishedNumber(row.commitment(), other, row.rank()))))
                    .contains("number");
        }
    }

    @Test
    void swappedRanks() {
        for (int i = 1; i < SIZE; i++) {
            List<PublishedNumber> labels = new ArrayList<>(sound.numbers());
            List<PublishedNumber> rows = new ArrayList<>(sound.numbers());
            PublishedNumber a = labels.get(i - 1);
            PublishedNumber b = labels.get(i);
            labels.set(i - 1, new PublishedNumber(a.commitment(), a.number(), b.rank()));
            labels.set(i, new PublishedNumber(b.commitment(), b.number(), a.rank()));
            rows.set(i - 1, new PublishedNumber(b.commitment(), b.number(), a.rank()));
            rows.set(i, new PublishedNumber(a.commitment(), a.number(), b.rank()));

            assertThat(rules(numbers(labels))).as("only the ranks").containsOnly("rank");
            assertThat(rules(numbers(rows))).as("the whole rows").containsOnly("rank");
        }
    }

    @Test
    void aCommitmentRemovedAddedRepeatedOrReplaced() {
        List<String> removed = new ArrayList<>(sound.commitments());
        removed.remove(7);
        List<String> added = new ArrayList<>(sound.commitments());
        added.add("f".repeat(64));
        List<String> repeated = new ArrayList<>(sound.commitments());
        repeated.set(7, repeated.get(6));
        List<String> replaced = new ArrayList<>(sound.commitments());
        replaced.set(SIZE - 1, "f".repeat(64));

        assertThat(rules(commitments(removed))).contains("count", "root", "member");
        assertThat(rules(commitments(added))).contains("count", "root", "member");
        assertThat(rules(commitments(repeated))).contains("order", "root", "member");
        assertThat(rules(commitments(replaced))).containsExactly("root", "member");
        assertThat(rules(commitments(List.of()))).contains("count", "root");
        assertThat(rules(commitments(sound.commitments().reversed()))).contains("order", "root");
    }

    @Test
    void aRowOfTheNumbersThatIsMissing() {
        assertThat(rules(numbers(sound.numbers().subList(0, SIZE - 1)))).containsExactly("member");
    }

    @Test
    void anotherNonceResultOrSeed() {
        PublishedReveal reveal = Objects.requireNonNull(sound.reveal());
        String other = Rounds.all(8).hex();

        assertThat(rules(reveal(new PublishedReveal(other, reveal.result(), reveal.seed()))))
                .contains("nonce", "seed", "number");
        assertThat(rules(reveal(new PublishedReveal(reveal.nonce(), "3 7 12 18 25 31 10", reveal.seed()))))
                .contains("seed", "number")
                .doesNotContain("result");
        assertThat(rules(reveal(new PublishedReveal(reveal.nonce(), "03 7 12 18 25 31 9", reveal.seed()))))
                .contains("result");
        assertThat(rules(reveal(new PublishedReveal(reveal.nonce(), "3 7 12 18 25 31", reveal.seed()))))
                .contains("result");
        assertThat(rules(reveal(new PublishedReveal(reveal.nonce(), reveal.result(), other))))
                .containsExactly("seed");
        assertThat(rules(reveal(new PublishedReveal("9", reveal.result(), reveal.seed()))))
                .containsExactly("shape");
    }

    @Test
    void aNonceThatWasChosenAfterTheDrawEvenIfAllElseIsRecomputed() {
        Digest suited = Rounds.all(8);
        PublishedLottery other =
                Published.lottery(Rounds.announcement(list, suited), list, Rounds.numbers(list, suited));

        assertThat(rules(new PublishedLottery(
                        sound.announcement(), other.commitments(), other.reveal(), other.numbers())))
                .contains("nonce");
    }

    @Test
    void aDrawBeforeThePublication() {
        assertThat(rules(announcement(a -> changed(a, a.drawnAt(), a.publishedAt()))))
                .contains("draw");
        assertThat(rules(announcement(a -> changed(a, a.drawnAt(), a.drawnAt()))))
                .contains("draw");
    }

    @Test
    void anInstantThatIsNoneOrNotInItsOneForm() {
        assertThat(rules(announcement(a -> changed(a, "昨天", a.drawnAt())))).contains("shape");
        assertThat(rules(announcement(a -> changed(a, "2026-11-26T12:00:00+08:00", a.drawnAt()))))
                .contains("shape");
    }

    @Test
    void everyChangedWordOfTheAnnouncement() {
        List<UnaryOperator<PublishedAnnouncement>> changes = List.of(
                a -> with(a, "2026-2", a.participants(), a.draw(), a.issue(), a.numbers()),
                a -> with(a, a.round(), a.participants() + 1, a.draw(), a.issue(), a.numbers()),
                a -> with(a, a.round(), a.participants(), a.draw() + "。", a.issue(), a.numbers()),
                a -> with(a, a.round(), a.participants(), a.draw(), a.issue() + "0", a.numbers()),
                a -> with(a, a.round(), a.participants(), a.draw(), a.issue(), a.numbers() - 1),
                a -> changed(a, "2026-11-26T04:00:01Z", a.drawnAt()),
                a -> changed(a, a.publishedAt(), "2026-12-01T13:15:01Z"));

        for (UnaryOperator<PublishedAnnouncement> change : changes) {
            assertThat(rules(announcement(change))).contains("fingerprint");
        }
    }

    @Test
    void ofAMillionWrongNumbersOnlySomeAreShownAndTheRestCounted() {
        CommitmentList many = Rounds.list(300, 3);
        Announcement announced = Rounds.announcement(many, nonce);
        PublishedLottery right = Published.lottery(announced, many, Rounds.numbers(many, nonce));
        PublishedReveal reveal = Objects.requireNonNull(right.reveal());

        List<Finding> findings = LotteryVerifier.verify(new PublishedLottery(
                right.announcement(),
                right.commitments(),
                new PublishedReveal(reveal.nonce(), "1 2 3 4 5 6 7", reveal.seed()),
                right.numbers()));

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("number"))
                .hasSize(101);
        assertThat(findings).extracting(finding -> finding.message().en()).contains("and 200 more");
    }

    private static List<String> rules(PublishedLottery lottery) {
        return LotteryVerifier.verify(lottery).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    private PublishedLottery numbers(int index, PublishedNumber row) {
        List<PublishedNumber> rows = new ArrayList<>(sound.numbers());
        rows.set(index, row);
        return numbers(rows);
    }

    private PublishedLottery numbers(List<PublishedNumber> rows) {
        return new PublishedLottery(sound.announcement(), sound.commitments(), sound.reveal(), rows);
    }

    private PublishedLottery commitments(List<String> commitments) {
        return new PublishedLottery(sound.announcement(), commitments, sound.reveal(), sound.numbers());
    }

    private PublishedLottery reveal(PublishedReveal reveal) {
        return new PublishedLottery(sound.announcement(), sound.commitments(), reveal, sound.numbers());
    }

    private PublishedLottery announcement(UnaryOperator<PublishedAnnouncement> change) {
        return new PublishedLottery(
                change.apply(sound.announcement()), sound.commitments(), sound.reveal(), sound.numbers());
    }

    private static PublishedAnnouncement changed(PublishedAnnouncement a, String publishedAt, String drawnAt) {
        return new PublishedAnnouncement(
                a.round(),
                a.participants(),
                a.root(),
                a.nonceCommitment(),
                publishedAt,
                a.draw(),
                a.issue(),
                drawnAt,
                a.numbers(),
                a.fingerprint());
    }

    private static PublishedAnnouncement with(
            PublishedAnnouncement a, String round, int participants, String draw, String issue, int numbers) {
        return new PublishedAnnouncement(
                round,
                participants,
                a.root(),
                a.nonceCommitment(),
                a.publishedAt(),
                draw,
                issue,
                a.drawnAt(),
                numbers,
                a.fingerprint());
    }
}
