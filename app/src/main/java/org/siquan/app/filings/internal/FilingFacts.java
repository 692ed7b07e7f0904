package org.siquan.app.filings.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.PaperFact;
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

    FilingFacts(FilingTable filings, EntryTable entries, HostProvinces hosts) {
        this.filings = filings;
        this.entries = entries;
        this.hosts = hosts;
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        Optional<Province> host = hosts.of(placement.post());
        if (host.isEmpty()) {
            return;
        }
        List<EntryTable.Kept> covering = entries.about(placement.id()).stream()
                .filter(kept -> kept.live() && kept.entry().covers(placement, host.get()))
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
