package org.siquan.app.pay.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.PayTerms;
import org.siquan.app.platform.ProblemException;

/** What people type about pay. */
final class PayForm {

    private PayForm() {}

    static PayTerms.Terms terms(Map<String, String> typed) {
        return new PayTerms.Terms(
                day(typed, "from"),
                word(PayTerms.Per.values(), typed.getOrDefault("per", "")),
                amount(typed, "amount"),
                number(typed.getOrDefault("day", ""), "pay-terms-day"),
                typed.getOrDefault("source", ""));
    }

    static NewPayment payment(Map<String, String> typed) {
        return new NewPayment(
                month(typed.getOrDefault("month", "")),
                day(typed, "paid"),
                amount(typed, "amount"),
                word(NewPayment.Way.values(), typed.getOrDefault("way", "")),
                typed.getOrDefault("payer", ""),
                typed.getOrDefault("payee", ""),
                typed.getOrDefault("account", ""),
                typed.getOrDefault("number", ""));
    }

    static Fen amount(Map<String, String> typed, String field) {
        return Fen.find(typed.getOrDefault(field, "")).orElseThrow(() -> ProblemException.invalid("pay-amount"));
    }

    static LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(typed.getOrDefault(field, "").strip());
        } catch (DateTimeException _) {
            throw ProblemException.invalid("pay-date");
        }
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException _) {
            throw ProblemException.invalid("pay-date");
        }
    }

    static int number(String text, String code) {
        if (!text.strip().matches("[0-9]{1,5}")) {
            throw ProblemException.invalid(code);
        }
        return Integer.parseInt(text.strip());
    }

    static <E extends Enum<E>> E word(E[] constants, String text) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("pay-choice"));
    }
}
