package org.siquan.app.pay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;

/**
 * What taking learners costs an enterprise and what it returns. Only the enterprise itself reads it. Every figure comes from
 * rows that it can open; what a learner's work is worth is the enterprise's own assumption, and a subsidy is never counted.
 */
public interface ReturnAccount {

    /** What a cost is for, beside pay. */
    enum CostKind {
        MENTOR,
        INSURANCE,
        TRAINING,
        LODGING,
        OTHER
    }

    /**
     * A cost with its voucher's number (Art. 38).
     *
     * @param hours of mentors; null where it is not about time
     * @param note 1 to 200 characters
     * @param number of the voucher; may be empty
     */
    record NewCost(
            CostKind kind,
            LocalDate day,
            Fen amount,
            @Nullable Integer hours,
            String note,
            String number) {}

    /** A cost as stored. */
    record Cost(UUID id, NewCost cost, @Nullable AttachmentId voucher) {}

    /**
     * What a learner's work is worth: a share of a full worker's, growing evenly over the first months.
     *
     * @param firstShare percent in the first month
     * @param fullShare percent from the last of these months on
     * @param months until then, at least 1
     * @param worth of a full worker's month
     */
    record Assumption(int firstShare, int fullShare, int months, Fen worth) {

        /** Percent in the n-th month, 1-based. */
        public double share(int month) {
            if (month >= months) {
                return fullShare;
            }
            return firstShare + (double) (fullShare - firstShare) * (month - 1) / Math.max(1, months - 1);
        }
    }

    /**
     * One month of all placements.
     *
     * @param pay due or paid for it, whichever is more
     * @param other costs of the month
     * @param value by the assumption; none without one
     * @param balanceFen value less cost of all months so far
     */
    record Line(YearMonth month, int learners, Fen pay, Fen other, Fen value, long balanceFen) {

        /** For people, with its sign. */
        public String balance() {
            return (balanceFen < 0 ? "−" : "") + new Fen(Math.abs(balanceFen)).yuan();
        }
    }

    /** Learners of the enterprise's orders by how far they came. */
    record Retention(int promised, int matched, int finished, int hired, int stayed6, int stayed12) {}

    /**
     * The account.
     *
     * @param assumption null until the enterprise states one
     * @param breakEven first month whose balance is not below zero; null where none of them is, or nothing was assumed
     */
    record Account(
            List<Line> lines,
            List<Cost> costs,
            @Nullable Assumption assumption,
            @Nullable YearMonth breakEven,
            Retention retention,
            List<Subsidy> subsidies) {
        public Account {
            lines = List.copyOf(lines);
            costs = List.copyOf(costs);
            subsidies = List.copyOf(subsidies);
        }

        public Fen pay() {
            return lines.stream().map(Line::pay).reduce(Fen.NONE, Fen::plus);
        }

        public Fen other() {
            return lines.stream().map(Line::other).reduce(Fen.NONE, Fen::plus);
        }

        public Fen value() {
            return lines.stream().map(Line::value).reduce(Fen.NONE, Fen::plus);
        }

        /** Mentors' hours that were entered. */
        public int hours() {
            return costs.stream()
                    .map(cost -> cost.cost().hours())
                    .mapToInt(hours -> hours == null ? 0 : hours)
                    .sum();
        }

        /** Costs without a voucher are hard to deduct. */
        public long withoutVoucher() {
            return costs.stream()
                    .filter(cost ->
                            cost.voucher() == null && cost.cost().number().isEmpty())
                    .count();
        }
    }

    /** The account of the actor's enterprise. */
    Account account();

    /** Enters a cost; the same again changes nothing. */
    void add(NewCost cost, @Nullable UploadedFile voucher);

    /** Takes a cost back. */
    void withdraw(UUID cost, String reason);

    /** States what a learner's work is worth; earlier statements are kept. */
    void assume(Assumption assumption);

    /** A voucher as a download; 404 without one. */
    ResponseEntity<byte[]> voucher(UUID cost);
}
