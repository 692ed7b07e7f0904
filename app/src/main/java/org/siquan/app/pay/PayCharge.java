package org.siquan.app.pay;

import java.time.LocalDate;

/**
 * Something that was taken from a learner or kept back from the pay (Art. 20 forbids all of it).
 *
 * @param note what it was called; 1 to 200 characters
 */
public record PayCharge(Kind kind, Fen amount, LocalDate day, String note) {

    /** As Art. 20 names them. */
    public enum Kind {
        DEPOSIT,
        TRAINING_FEE,
        PAY_CUT,
        MANAGEMENT_FEE,
        MATERIAL_FEE,
        JOB_FEE,
        OTHER
    }
}
