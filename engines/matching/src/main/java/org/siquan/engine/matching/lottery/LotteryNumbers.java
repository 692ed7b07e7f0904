package org.siquan.engine.matching.lottery;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Everybody's lottery number (抽签号) and rank, from the announcement, the nonce and the result of the draw. A number is
 * SHA-256 over seed and commitment, read as 256 bits without sign; the smallest number has rank 1. Immutable; same input,
 * same numbers, whatever the order of the list.
 *
 * @implNote O(n log n) time, about 100 bytes a participant
 */
public final class LotteryNumbers {

    /** Numbers are shown with at least so many decimal places. */
    public static final int LEAST_DIGITS = 4;

    private static final int BITS = 256;

    private record Ticket(Digest commitment, Digest number) {}

    private static final Comparator<Ticket> BY_NUMBER =
            Comparator.comparing(Ticket::number).thenComparing(Ticket::commitment);

    private final Digest nonce;
    private final String result;
    private final Digest seed;
    private final List<Ticket> tickets;
    private final int digits;

    private LotteryNumbers(Digest nonce, String result, Digest seed, List<Ticket> tickets) {
        this.nonce = nonce;
        this.result = result;
        this.seed = seed;
        this.tickets = tickets;
        digits = enough(tickets);
    }

    /**
     * Draws.
     *
     * @param result what the draw gave, in any spelling, see {@link PublicDraw#normalised}
     * @throws LotteryRefused if the nonce is not the committed one, the list is not the announced one or the result does
     *     not hold the announced number of numbers
     */
    public static LotteryNumbers draw(Announcement announcement, CommitmentList list, Digest nonce, String result) {
        requireAnnounced(announcement, list);
        if (!announcement.commitsTo(nonce)) {
            throw new LotteryRefused(
                    "lottery.nonce",
                    "这个随机数不是公告里承诺的那一个",
                    "this nonce is not the one that the announcement commits to",
                    "使用公布时保存的随机数；找不到时本轮作废，重新公告。",
                    "Use the nonce kept at the announcement; if it is lost, the round is void and must be announced anew.");
        }
        String normalised = announcement.draw().normalised(result);
        Digest seed = Formulas.seed(announcement, nonce, normalised);
        Ticket[] tickets = new Ticket[list.size()];
        for (int i = 0; i < tickets.length; i++) {
            Digest commitment = list.digests().get(i);
            tickets[i] = new Ticket(commitment, Formulas.number(seed, commitment));
        }
        Arrays.sort(tickets, BY_NUMBER);
        return new LotteryNumbers(nonce, normalised, seed, Collections.unmodifiableList(Arrays.asList(tickets)));
    }

    private static void requireAnnounced(Announcement announcement, CommitmentList list) {
        if (list.size() != announcement.participants() || !list.root().equals(announcement.root())) {
            throw new LotteryRefused(
                    "lottery.root",
                    "承诺名单与公告不符：公告 %d 人、根 %s，名单 %d 人、根 %s"
                            .formatted(
                                    announcement.participants(),
                                    announcement.root().hex(),
                                    list.size(),
                                    list.root().hex()),
                    "the list of commitments is not the announced one: announced %d with root %s, found %d with root %s"
                            .formatted(
                                    announcement.participants(),
                                    announcement.root().hex(),
                                    list.size(),
                                    list.root().hex()),
                    "使用公布时的名单，公布之后不得增删改。",
                    "Use the list as it was published; nothing may be added, removed or changed since.");
        }
    }

    /** Decimal places after which all numbers differ, at least four; neighbours decide, because they are sorted. */
    private static int enough(List<Ticket> tickets) {
        int digits = LEAST_DIGITS;
        BigInteger before = scaled(tickets.getFirst(), digits);
        for (int i = 1; i < tickets.size(); i++) {
            BigInteger number = scaled(tickets.get(i), digits);
            while (number.equals(before)) {
                digits++;
                before = scaled(tickets.get(i - 1), digits);
                number = scaled(tickets.get(i), digits);
            }
            before = number;
        }
        return digits;
    }

    private static BigInteger scaled(Ticket ticket, int digits) {
        return ticket.number().number().multiply(BigInteger.TEN.pow(digits)).shiftRight(BITS);
    }

    /** How many take part. */
    public int size() {
        return tickets.size();
    }

    /** The nonce, now open. */
    public Digest nonce() {
        return nonce;
    }

    /** The result as it went into the seed. */
    public String result() {
        return result;
    }

    /** What all numbers come from. */
    public Digest seed() {
        return seed;
    }

    /** Whose commitment has the rank, from 1 to {@link #size}. */
    public Digest commitment(int rank) {
        return ticket(rank).commitment();
    }

    /** The number with the rank as a fraction of one such as 0.6753, cut off after as many places as keep all apart. */
    public String number(int rank) {
        String places = scaled(ticket(rank), digits).toString();
        return "0." + "0".repeat(digits - places.length()) + places;
    }

    private Ticket ticket(int rank) {
        if (rank < 1 || rank > tickets.size()) {
            throw new IllegalArgumentException("ranks go from 1 to %d, not %d".formatted(tickets.size(), rank));
        }
        return tickets.get(rank - 1);
    }

    /** The rank of a commitment, from 1; empty if it takes no part. */
    public OptionalInt findRank(Digest commitment) {
        Ticket own = new Ticket(commitment, Formulas.number(seed, commitment));
        int place = Collections.binarySearch(tickets, own, BY_NUMBER);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
    }
}
