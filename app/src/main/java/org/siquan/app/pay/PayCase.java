package org.siquan.app.pay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;

/**
 * Something about a learner's pay that somebody has to settle.
 *
 * @param rule id of the rule of the state that it touches; empty where it is about what was agreed alone
 * @param subject what tells two cases of a kind apart: a month, a payment, a charge
 * @param owner whose turn it is
 * @param byPerson opened by a complaint; otherwise by what stands in the ledger
 * @param unitSees the enterprise may read it: always, but for a complaint that the school has not handed on
 * @param outcome null while it is open
 */
public record PayCase(
        PayCaseId id,
        PlacementId placement,
        Names names,
        Kind kind,
        String rule,
        String subject,
        Owner owner,
        boolean byPerson,
        boolean unitSees,
        Instant opened,
        @Nullable Outcome outcome,
        long version) {

    /** Names as they stood when the placement was arranged. */
    public record Names(String learner, String unit) {}

    public boolean open() {
        return outcome == null;
    }

    /** What it is about. */
    public enum Kind {
        /** 逾期未付清. */
        LATE("SX-18e"),
        /** 付款方不是实习单位. */
        PAYER("SX-18d"),
        /** 收款人不是学生本人. */
        PAYEE("SX-18d"),
        /** 学生未收到. */
        NOT_RECEIVED("SX-18e"),
        /** 学生收到的金额不同. */
        OTHER_AMOUNT("SX-18e"),
        /** 向学生收费或扣款. */
        CHARGE("SX-20a"),
        /** 反映未按时足额支付. */
        SAYS_UNPAID("SX-18e"),
        /** 反映报酬过低. */
        SAYS_LOW("SX-18b"),
        /** 反映以物品或代金券抵付. */
        SAYS_GOODS("SX-18c"),
        /** 反映由第三方代发. */
        SAYS_THIRD_PARTY("SX-18d"),
        /** 反映收费、押金或扣款. */
        SAYS_CHARGED("SX-20a"),
        /** 反映扣押证件. */
        SAYS_PAPERS_HELD("SX-20b"),
        /** 反映要求担保或收取财物. */
        SAYS_GUARANTEE("SX-20c"),
        /** 反映其他. */
        SAYS_OTHER("");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /**
         * The rule it touches: of the regulation of 2021, or for undergraduates of the opinion of 2019, which says nothing of the
         * dates of pay.
         */
        public String rule(boolean undergraduate) {
            if (!undergraduate) {
                return rule;
            }
            return switch (this) {
                case CHARGE, SAYS_CHARGED, SAYS_PAPERS_HELD -> "BK-4";
                case SAYS_LOW -> "BK-2";
                case LATE,
                        PAYER,
                        PAYEE,
                        NOT_RECEIVED,
                        OTHER_AMOUNT,
                        SAYS_UNPAID,
                        SAYS_GOODS,
                        SAYS_THIRD_PARTY,
                        SAYS_GUARANTEE,
                        SAYS_OTHER -> "";
            };
        }

        /** True for what a learner says. */
        public boolean complaint() {
            return name().startsWith("SAYS_");
        }
    }

    /** Whose turn it is. */
    public enum Owner {
        SCHOOL,
        UNIT
    }

    /** How it ended. */
    public enum Outcome {
        /** 已补付或退还. */
        MADE_GOOD,
        /** 有合理原因. */
        EXPLAINED,
        /** 经查不属实. */
        UNFOUNDED,
        /** 已转主管部门. */
        REFERRED
    }
}
