package org.siquan.app.placements;

import java.time.LocalDate;
import java.util.List;
import org.siquan.app.placements.PaperKind.Subject;
import org.siquan.engine.rules.Exemption;
import org.siquan.engine.rules.Rule;

/**
 * Special needs that a school filed with its superior department before it used them (职业学校学生实习管理规定, Art. 17). Only rules
 * that the law lets be lifted by a filing can be named; the filing itself is the department's, the system keeps its number.
 */
public interface Exemptions {

    /**
     * A filing as it is entered.
     *
     * @param about a unit, a post or this placement alone
     */
    record Filing(
            String rule,
            String number,
            Subject about,
            LocalDate filedOn,
            LocalDate from,
            LocalDate to,
            String reason) {}

    /** Filings that hold for a placement. */
    List<Exemption> about(PlacementId id);

    /** Rules that a filing can lift for it. */
    List<Rule> rules(PlacementId id);

    /**
     * Enters a filing, for the school of the placement.
     *
     * @throws org.siquan.app.platform.ProblemException 403 not the school; 422 no such rule, no number, days out of order, filed after the
     *     first day; 409 the number is there already for this rule
     */
    void enter(PlacementId id, Filing filing);
}
