package org.siquan.app.pay.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.PayCase;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.springframework.stereotype.Component;

/** Months, payments and cases; row-level security shows everybody their own. */
@Component
class PayLists {

    private static final String STATE = """
            case when m.paid_fen >= m.due_fen then 'PAID'
              when m.due_on < (now() at time zone 'Asia/Shanghai')::date then 'OVERDUE' else 'WAITING' end""";

    /** A month of the list. */
    public record MonthRow(
            String placementId,
            String learnerName,
            String learnerId,
            String unitName,
            LocalDate month,
            LocalDate dueOn,
            long dueFen,
            long paidFen,
            String state) {

        public String due() {
            return new Fen(dueFen).yuan();
        }

        public String paid() {
            return new Fen(paidFen).yuan();
        }

        public String named() {
            return month.toString().substring(0, 7);
        }
    }

    /** A payment of the list. */
    public record PaymentRow(
            String placementId,
            String learnerName,
            String learnerId,
            String unitName,
            LocalDate month,
            LocalDate paidOn,
            long fen,
            String way,
            String payer,
            String payee,
            String account,
            String number,
            String answer) {

        public String amount() {
            return new Fen(fen).yuan();
        }

        public String named() {
            return month.toString().substring(0, 7);
        }
    }

    /** A case of the list. */
    public record CaseRow(
            String caseId,
            String learnerName,
            String unitName,
            String kind,
            String ruleId,
            String owner,
            boolean byPerson,
            OffsetDateTime opened,
            @Nullable String outcome) {

        public LocalDate openedOn() {
            return opened.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toLocalDate();
        }

        public String state() {
            return outcome == null ? "OPEN" : outcome;
        }
    }

    ListSpec<MonthRow> months() {
        return ListSpec.of(MonthRow.class, "pay.list", "/pay")
                .select("""
                        m.placement_id::text as placement_id, m.learner_name, m.learner_id, m.unit_name, m.month, m.due_on,
                        m.due_fen, m.paid_fen, %s as state""".formatted(STATE))
                .from("pay.month m")
                .where("m.park_id = platform.park()")
                .ofParties("m")
                .order("m.paid_fen >= m.due_fen, m.due_on, m.placement_id")
                .words("q", "m.learner_name", "m.learner_id", "m.unit_name")
                .choice("state", "(%s) = :state".formatted(STATE), PayMonth.State.values())
                .words("month", "m.month::text")
                .column("learner", "m.learner_name collate \"zh-x-icu\"", MonthRow::learnerName)
                .column("id", "m.learner_id", MonthRow::learnerId)
                .column("unit", "m.unit_name collate \"zh-x-icu\"", MonthRow::unitName)
                .column("month", "m.month", MonthRow::named)
                .column("due-on", "m.due_on", row -> row.dueOn().toString())
                .number("due", "m.due_fen", row -> new Fen(row.dueFen()).decimal())
                .number("paid", "m.paid_fen", row -> new Fen(row.paidFen()).decimal())
                .column("state", null, row -> new Message("pay.list.state." + row.state()))
                .build();
    }

    ListSpec<PaymentRow> payments() {
        return ListSpec.of(PaymentRow.class, "pay.payments", "/pay/payments")
                .select("""
                        p.placement_id::text as placement_id, p.learner_name, p.learner_id, p.unit_name, p.month, p.paid_on,
                        p.fen, p.way, p.payer, p.payee, p.account, p.number, coalesce(p.answer, 'NONE') as answer""")
                .from("pay.payment p")
                .where("p.park_id = platform.park() and p.withdrawn is null")
                .ofParties("p")
                .order("p.paid_on desc, p.payment_id")
                .words("q", "p.learner_name", "p.learner_id", "p.unit_name", "p.number")
                .choice(
                        "answer",
                        "coalesce(p.answer, 'NONE') = :answer",
                        () -> List.of(
                                new Choice("NONE", ""),
                                new Choice("RECEIVED", ""),
                                new Choice("NOT_RECEIVED", ""),
                                new Choice("OTHER_AMOUNT", "")))
                .choice("way", "p.way", NewPayment.Way.values())
                .column("learner", "p.learner_name collate \"zh-x-icu\"", PaymentRow::learnerName)
                .column("id", "p.learner_id", PaymentRow::learnerId)
                .column("unit", "p.unit_name collate \"zh-x-icu\"", PaymentRow::unitName)
                .column("month", "p.month", PaymentRow::named)
                .column("paid-on", "p.paid_on", row -> row.paidOn().toString())
                .number("amount", "p.fen", row -> new Fen(row.fen()).decimal())
                .column("payer", null, PaymentRow::payer)
                .column("payee", null, PaymentRow::payee)
                .column("account", null, PaymentRow::account)
                .column("number", null, PaymentRow::number)
                .column("answer", null, row -> new Message("pay.payments.answer." + row.answer()))
                .build();
    }

    ListSpec<CaseRow> cases() {
        return ListSpec.of(CaseRow.class, "pay.cases", "/pay/cases")
                .select("""
                        c.case_id::text as case_id, c.learner_name, c.unit_name, c.kind, c.rule_id, c.owner, c.by_person,
                        c.opened, c.outcome""")
                .from("pay.case_file c")
                .where("c.park_id = platform.park()")
                .ofParties("c")
                .order("c.outcome is not null, c.opened desc, c.case_id")
                .words("q", "c.learner_name", "c.unit_name", "c.rule_id")
                .choice(
                        "state",
                        "coalesce(c.outcome, 'OPEN') = :state",
                        () -> List.of(
                                new Choice("OPEN", ""),
                                new Choice("MADE_GOOD", ""),
                                new Choice("EXPLAINED", ""),
                                new Choice("UNFOUNDED", ""),
                                new Choice("REFERRED", "")))
                .choice("kind", "c.kind", PayCase.Kind.values())
                .column("kind", "c.kind", row -> new Message("pay.cases.kind." + row.kind()))
                .column("learner", "c.learner_name collate \"zh-x-icu\"", CaseRow::learnerName)
                .column("unit", "c.unit_name collate \"zh-x-icu\"", CaseRow::unitName)
                .column("rule", "c.rule_id", CaseRow::ruleId)
                .column("opened", "c.opened", row -> row.openedOn().toString())
                .column("owner", "c.owner", row -> new Message("pay.cases.owner." + row.owner()))
                .column("state", "c.outcome", row -> new Message("pay.cases.state." + row.state()))
                .build();
    }
}
