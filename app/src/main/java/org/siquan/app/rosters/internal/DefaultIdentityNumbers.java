package org.siquan.app.rosters.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rosters.IdentityNumber;
import org.siquan.app.rosters.IdentityNumbers;
import org.siquan.app.rosters.internal.RosterTable.Stored;
import org.siquan.region.LearnerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultIdentityNumbers implements IdentityNumbers {

    private static final int LEARNERS_AN_ENTRY = 100;

    private final RosterTable table;
    private final RosterVault vault;
    private final AuditLog audit;

    DefaultIdentityNumbers(RosterTable table, RosterVault vault, AuditLog audit) {
        this.table = table;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    public Map<LearnerId, IdentityNumber> reveal(Collection<LearnerId> learners, Purpose purpose) {
        if (!ActingAs.get().is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        Map<LearnerId, IdentityNumber> found = new LinkedHashMap<>();
        for (Stored stored : table.find(learners.stream().map(LearnerId::value).toList())) {
            IdentityNumber number = vault.open(stored);
            if (number != null) {
                found.put(new LearnerId(stored.entry().learner()), number);
            }
        }
        List<LearnerId> seen = new ArrayList<>(found.keySet());
        for (int start = 0; start < seen.size(); start += LEARNERS_AN_ENTRY) {
            audit.record(
                    "rosters.identity-revealed",
                    "roster:" + ActingAs.get().org(),
                    Map.of(
                            "purpose",
                            purpose.name(),
                            "learners",
                            seen.subList(start, Math.min(seen.size(), start + LEARNERS_AN_ENTRY)).stream()
                                    .map(LearnerId::value)
                                    .collect(Collectors.joining("|"))));
        }
        return found;
    }
}
