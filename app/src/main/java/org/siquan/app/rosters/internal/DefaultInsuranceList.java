package org.siquan.app.rosters.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rosters.InsuranceList;
import org.siquan.app.rosters.internal.RosterTable.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultInsuranceList implements InsuranceList {

    private final Placements placements;
    private final RosterTable table;

    DefaultInsuranceList(Placements placements, RosterTable table) {
        this.placements = placements;
        this.table = table;
    }

    @Override
    public List<Insured> list(LocalDate from, LocalDate to) {
        if (!ActingAs.get().is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        List<Placement> starting = placements.listOpen().stream()
                .filter(placement -> placement.state() != PlacementState.DRAFT)
                .filter(placement -> !placement.firstDay().isBefore(from)
                        && !placement.firstDay().isAfter(to))
                .sorted(Comparator.comparing(Placement::firstDay)
                        .thenComparing(placement -> placement.learner().value()))
                .toList();
        Map<String, Stored> roster = new HashMap<>();
        table.find(starting.stream().map(p -> p.learner().value()).toList())
                .forEach(stored -> roster.put(stored.entry().learner(), stored));
        return starting.stream()
                .map(placement ->
                        insured(placement, roster.get(placement.learner().value())))
                .toList();
    }

    private static Insured insured(Placement placement, @Nullable Stored stored) {
        return new Insured(
                placement.learner().value(),
                placement.names().learner(),
                stored == null ? null : stored.entry().born(),
                stored == null ? "" : stored.mask(),
                stored == null ? "" : stored.entry().phone(),
                placement.names().unit(),
                placement.names().post(),
                placement.firstDay(),
                placement.lastDay());
    }
}
