package org.siquan.app.filings.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.Departments;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.PaperFact;
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What packets say about a placement: those that still cover it, as it is now, and nothing about the others. */
@Component
@Order(30)
class FilingFacts implements FactSource {

    private final FilingTable filings;
    private final EntryTable entries;
    private final HostProvinces hosts;
    private final Departments departments;

    FilingFacts(FilingTable filings, EntryTable entries, HostProvinces hosts, Departments departments) {
        this.filings = filings;
        this.entries = entries;
        this.hosts = hosts;
        this.departments = departments;
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        Optional<Province> host = hosts.of(placement.post());
        List<EntryTable.Kept> filed = entries.about(placement.id());
        if (host.isEmpty() || filed.isEmpty()) {
            return;
        }
        Province home = departments.homeOf(new InstitutionId(placement.school().value()));
        List<EntryTable.Kept> covering = filed.stream()
                .filter(kept -> kept.covers(placement, host.get(), home))
                .toList();
        Map<FilingId, Filing> packets =
                filings.of(covering.stream().map(kept -> kept.packet().value()).toList()).stream()
                        .collect(Collectors.toMap(Filing::id, Function.identity()));
        for (EntryTable.Kept kept : covering) {
            Filing filing = packets.get(kept.packet());
            if (filing != null) {
                say(filing, facts);
            }
        }
    }

    private static void say(Filing filing, FactsBuilder facts) {
        Filing.Dates dates = filing.dates();
        if (filing.kind() == FilingKind.ROUTINE) {
            say(facts, PaperFact.ROUTINE_FILED, filing.state().accepted() ? dates.filed() : null);
            return;
        }
        say(facts, PaperFact.DEPARTMENT_CONSENT, dates.consented());
        say(facts, PaperFact.PROVINCIAL_FILING, filing.state().accepted() ? dates.filed() : null);
        say(facts, PaperFact.HANDED_OVER, dates.handedOver());
        say(facts, PaperFact.HOST_SUPERVISES, dates.supervised() == null ? null : Boolean.TRUE);
    }

    private static <T> void say(FactsBuilder facts, Fact<T> fact, @Nullable T value) {
        if (value != null) {
            facts.with(fact, value);
        }
    }
}
