package org.siquan.app.pay.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.ProblemException;

/** What nobody can mean is refused; what merely contradicts a rule is not. */
final class PayChecks {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NUMBER = 60;
    private static final int TAIL = 4;
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\-].*", Pattern.DOTALL);
    private static final Pattern INVENTED = Pattern.compile("[（(]演示[）)]");

    private PayChecks() {}

    static void sound(Placement placement, NewPayment payment, LocalDate today) {
        if (!placement.state().begun() && placement.state().open()) {
            throw ProblemException.conflict("pay-not-begun");
        }
        PayRights.requireOpen(placement);
        if (!payment.amount().plausible()) {
            throw ProblemException.invalid("pay-amount");
        }
        if (payment.paidOn().isBefore(placement.firstDay()) || payment.paidOn().isAfter(today)) {
            throw ProblemException.invalid("pay-day", payment.paidOn(), placement.firstDay(), today);
        }
        YearMonth first = YearMonth.from(placement.firstDay());
        YearMonth last = YearMonth.from(placement.lastDay());
        if (payment.month().isBefore(first) || payment.month().isAfter(last)) {
            throw ProblemException.invalid("pay-month", payment.month(), first, last);
        }
        name(payment.payer());
        name(payment.payee());
        if (payment.number().length() > LONGEST_NUMBER || odd(payment.number())) {
            throw ProblemException.invalid("pay-number", LONGEST_NUMBER);
        }
        if (!payment.account().isEmpty() && !payment.account().matches("[0-9*•xX ]{0,34}[0-9]{4}")) {
            throw ProblemException.invalid("pay-account");
        }
    }

    /** As it is stored: one way to write each character, no blanks around it. Rare characters are ordinary here. */
    static NewPayment tidy(NewPayment typed) {
        return new NewPayment(
                typed.month(),
                typed.paidOn(),
                typed.amount(),
                typed.way(),
                plain(typed.payer()),
                plain(typed.payee()),
                typed.account().strip(),
                plain(typed.number()));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static void name(String name) {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME || odd(name)) {
            throw ProblemException.invalid("pay-name", LONGEST_NAME);
        }
    }

    /** Control characters, halves of characters, and what a spreadsheet would take for a formula. */
    private static boolean odd(String text) {
        return FORMULA.matcher(text).matches()
                || text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.FORMAT);
    }

    /** The same name, however wide its letters are and whether or not it is marked as invented. */
    static boolean sameName(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String name) {
        return Normalizer.normalize(INVENTED.matcher(name).replaceAll(""), Normalizer.Form.NFKC)
                .replaceAll("[\\s·•]+", "");
    }

    /** The last four digits of an account; nobody keeps the rest. */
    static String tail(String account) {
        String digits = account.replaceAll("[^0-9]", "");
        return digits.length() <= TAIL ? digits : digits.substring(digits.length() - TAIL);
    }

    static String words(String typed, String code, int most) {
        String words = plain(typed);
        if (words.isEmpty() || words.codePointCount(0, words.length()) > most) {
            throw ProblemException.invalid(code, most);
        }
        return words;
    }
}
