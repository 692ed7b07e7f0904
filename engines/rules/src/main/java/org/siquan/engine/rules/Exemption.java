package org.siquan.engine.rules;

import java.time.LocalDate;

/**
 * A special need filed with the superior department before it was used (职业学校学生实习管理规定 Art. 17).
 *
 * @param number of the filing, not blank
 * @param rule id of the rule it lifts
 * @param filedOn day of filing
 * @param from first day it holds
 * @param to last day it holds, not before {@code from}
 */
public record Exemption(String number, String rule, LocalDate filedOn, LocalDate from, LocalDate to) {

    public Exemption {
        if (number.isBlank() || to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "exemption needs a number and from <= to, was '%s', %s..%s%nTry: the number of the filing"
                            .formatted(number, from, to));
        }
    }

    /** True if it was filed before the placement began and holds for all of it. */
    boolean covers(String ruleId, LocalDate start, LocalDate end) {
        return rule.equals(ruleId) && filedOn.isBefore(start) && !from.isAfter(start) && !to.isBefore(end);
    }
}
