package org.siquan.app.filings.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.Departments;
import org.siquan.app.filings.FilingEntry;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.filings.Filings.Wanting;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.rules.Kind;
import org.siquan.region.EnterpriseId;
import org.siquan.region.InstitutionId;
import org.siquan.region.MentorId;
import org.siquan.region.PostId;
import org.siquan.region.Province;
import org.springframework.stereotype.Component;

/** Which placements of a school have no valid filing, and what a filing says of each. */
@Component
class FilingWants {

    private final Placements placements;
    private final EntryTable entries;
    private final Departments departments;
    private final HostProvinces hosts;
    private final Workplaces workplaces;
    private final TenantTransactions transactions;

    FilingWants(
            Placements placements,
            EntryTable entries,
            Departments departments,
            HostProvinces hosts,
            Workplaces workplaces,
            TenantTransactions transactions) {
        this.placements = placements;
        this.entries = entries;
        this.departments = departments;
        this.hosts = hosts;
        this.workplaces = workplaces;
        this.transactions = transactions;
    }

    /** Of the actor's school. Post internships alone are filed. */
    List<Wanting> of(OrgId school) {
        Province home = departments.homeOf(new InstitutionId(school.value()));
        Map<PlacementId, List<EntryTable.Kept>> filed = entries.live(school.value()).stream()
                .collect(Collectors.groupingBy(kept -> kept.entry().placement()));
        Map<PostId, Province> provinces = hosts.all();
        List<Wanting> wanting = new ArrayList<>();
        for (Placement placement : placements.listOpen()) {
            Province host = provinces.get(placement.post());
            if (placement.kind() == Kind.POST && host != null) {
                List<EntryTable.Kept> kept = filed.getOrDefault(placement.id(), List.of());
                want(FilingKind.ROUTINE, placement, host, home, kept).ifPresent(wanting::add);
                if (!host.equals(home)) {
                    want(FilingKind.CROSS_PROVINCE, placement, host, home, kept).ifPresent(wanting::add);
                }
            }
        }
        wanting.sort(Comparator.comparing(Wanting::kind)
                .thenComparing(want -> want.host().word())
                .thenComparing(want -> want.placement().firstDay()));
        return wanting;
    }

    private static Optional<Wanting> want(
            FilingKind kind, Placement placement, Province host, Province home, List<EntryTable.Kept> filed) {
        EntryTable.@Nullable Kept kept =
                filed.stream().filter(entry -> entry.kind() == kind).findFirst().orElse(null);
        return kept != null && kept.covers(placement, host, home)
                ? Optional.empty()
                : Optional.of(new Wanting(
                        kind,
                        host,
                        placement,
                        placement.tutor() != null && placement.mentor() != null,
                        kept == null ? null : kept.packet()));
    }

    /** What is filed of each: unit, post, days and the two tutors by name; of the learner the code alone. */
    List<FilingEntry> entries(List<Wanting> chosen) {
        Map<MentorId, String> names = chosen.stream()
                .map(want -> want.placement().enterprise())
                .distinct()
                .flatMap(unit -> mentors(unit).stream())
                .filter(mentor -> mentor.name() != null)
                .collect(Collectors.toMap(
                        Workplaces.Mentor::id, mentor -> Objects.requireNonNull(mentor.name()), (a, _) -> a));
        return chosen.stream().map(entry(names)).toList();
    }

    /** By name, as the system: Art. 24 names the tutors, whoever makes the packet. */
    private List<Workplaces.Mentor> mentors(EnterpriseId unit) {
        return transactions.as(Actor.system("filings", ActingAs.get().park()), () -> workplaces.listMentors(unit));
    }

    private static Function<Wanting, FilingEntry> entry(Map<MentorId, String> names) {
        return want -> {
            Placement placement = want.placement();
            MentorId mentor = placement.mentor();
            return new FilingEntry(
                    placement.id(),
                    placement.learner(),
                    placement.enterprise(),
                    placement.names().unit(),
                    placement.post(),
                    placement.names().post(),
                    want.host(),
                    placement.firstDay(),
                    placement.lastDay(),
                    Objects.requireNonNullElse(placement.tutor(), ""),
                    mentor == null ? "" : names.getOrDefault(mentor, mentor.value()));
        };
    }
}
