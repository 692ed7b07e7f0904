package org.siquan.app.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.siquan.app.platform.AccountId;

/** Who stands in for whom on which days (代班、代理). A substitute acts under the own name; what was decided so says for whom. */
public interface Substitutes {

    /**
     * Days on which one person stands in for another.
     *
     * @param ended true: ended before its last day, or never begun
     */
    record Substitute(
            UUID id,
            AccountId absent,
            AccountId standsIn,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason,
            boolean ended) {}

    /**
     * Hands over.
     *
     * @throws org.siquan.app.platform.ProblemException 403 when it is not the actor's own work and the actor may not manage people; 422
     *     for days that are over, longer than a year or out of order, or somebody of another kind; 409 when another stands in that day
     */
    UUID handOver(AccountId absent, AccountId standsIn, LocalDate firstDay, LocalDate lastDay, String reason);

    /** Ends it now; by whoever is absent, stands in, or may manage people. */
    void end(UUID id);

    /** For whom somebody stands in on a day. Nobody passes on what they only stand in for. */
    List<AccountId> standsInFor(AccountId account, LocalDate day);

    /** Of the actor's organisation, the latest first, at most 200. */
    List<Substitute> list();
}
