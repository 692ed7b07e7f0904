package org.siquan.app.pay;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A payment as whoever made or learnt of it says. Always money: goods and vouchers are no pay (Art. 18).
 *
 * @param month the work that it pays
 * @param payer name of the account that paid
 * @param payee name of the account that received
 * @param account number of the receiving account, of which only the last four digits are kept; may be empty
 * @param number of the bank's slip; may be empty
 */
public record NewPayment(
        YearMonth month,
        LocalDate paidOn,
        Fen amount,
        Way way,
        String payer,
        String payee,
        String account,
        String number) {

    /** How the money went. */
    public enum Way {
        BANK,
        CASH,
        WALLET
    }
}
