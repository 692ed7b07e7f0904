package org.siquan.app.placements.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.industry.Workplaces.Workplace;
import org.siquan.app.placements.Span;
import org.siquan.app.placements.UnitPlaces;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.EnterpriseId;
import org.siquan.region.PostId;
import org.springframework.stereotype.Service;

/** Counts as the system, since no school sees another's learners, and answers with numbers alone. */
@Service
class DefaultUnitPlaces implements UnitPlaces {

    /** Art. 11: generally at most 10 % of the people on post. */
    private static final double UNIT_SHARE = 0.10;
    /** Art. 11: generally at most 20 % of those on the same kind of post. */
    private static final double POST_SHARE = 0.20;

    private static final double ROUNDING = 1e-9; // 0.1 * 190 must give 19
    private static final int DAYS_AHEAD = 366;

    private final TakenTable taken;
    private final Workplaces workplaces;
    private final TenantTransactions transactions;

    DefaultUnitPlaces(TakenTable taken, Workplaces workplaces, TenantTransactions transactions) {
        this.taken = taken;
        this.workplaces = workplaces;
        this.transactions = transactions;
    }

    @Override
    public Peak peak(EnterpriseId enterprise, PostId post, List<Span> spans) {
        return asSystem(() -> {
            Workplace place = place(post);
            Span over = new Span(spans.getFirst().first(), spans.getLast().last());
            return new Peak(
                    taken.atUnit(enterprise, over).most(spans),
                    taken.atPost(post, over).most(spans),
                    limit(place.figures().staff(), UNIT_SHARE),
                    limit(place.figures().sameKindStaff(), POST_SHARE));
        });
    }

    @Override
    public List<Remaining> remainingAtUnit(EnterpriseId enterprise, Span over) {
        return asSystem(() -> {
            Integer staff = workplaces.list().stream()
                    .filter(place -> place.enterprise().equals(enterprise))
                    .findFirst()
                    .map(place -> place.figures().staff())
                    .orElse(null);
            return remaining(taken.atUnit(enterprise, over), limit(staff, UNIT_SHARE), over);
        });
    }

    @Override
    public List<Remaining> remainingAtPost(PostId post, Span over) {
        return asSystem(() ->
                remaining(taken.atPost(post, over), limit(place(post).figures().sameKindStaff(), POST_SHARE), over));
    }

    private static List<Remaining> remaining(DailyCount taken, @Nullable Integer limit, Span over) {
        List<Remaining> stretches = new ArrayList<>();
        taken.each(
                over,
                (span, count) ->
                        stretches.add(new Remaining(span.first(), span.last(), limit == null ? null : limit - count)));
        return stretches;
    }

    @Override
    public WhatIf whatIf(PostId post, Span over, int learners) {
        return asSystem(() -> {
            Workplace place = place(post);
            Span ahead = new Span(over.first(), over.last().plusDays(DAYS_AHEAD));
            DailyCount unit = taken.atUnit(place.enterprise(), ahead);
            DailyCount same = taken.atPost(post, ahead);
            Integer unitLimit = limit(place.figures().staff(), UNIT_SHARE);
            Integer postLimit = limit(place.figures().sameKindStaff(), POST_SHARE);
            Peak peak = new Peak(
                    unit.most(List.of(over)) + learners, same.most(List.of(over)) + learners, unitLimit, postLimit);
            List<Span> full = new ArrayList<>(beyond(unit, ahead, unitLimit, learners));
            full.addAll(beyond(same, ahead, postLimit, learners));
            LocalDate firstOver = full.stream()
                    .filter(span -> !span.first().isAfter(over.last()))
                    .map(Span::first)
                    .min(LocalDate::compareTo)
                    .orElse(null);
            return new WhatIf(
                    peak,
                    firstOver,
                    firstOver == null ? null : firstFree(full, over).orElse(null));
        });
    }

    private static List<Span> beyond(DailyCount count, Span over, @Nullable Integer limit, int learners) {
        List<Span> full = new ArrayList<>();
        if (limit != null) {
            count.each(over, (span, there) -> {
                if (there + learners > limit) {
                    full.add(span);
                }
            });
        }
        return full;
    }

    /** First day from which as many days as asked lie clear of the full ones. */
    private static Optional<LocalDate> firstFree(List<Span> full, Span asked) {
        return asked.first()
                .datesUntil(asked.first().plusDays(DAYS_AHEAD))
                .filter(from -> {
                    LocalDate last = from.plusDays(asked.days() - 1);
                    return full.stream().noneMatch(span -> !span.first().isAfter(last) && !from.isAfter(span.last()));
                })
                .findFirst();
    }

    private static @Nullable Integer limit(@Nullable Integer people, double share) {
        return people == null ? null : (int) Math.floor(people * share + ROUNDING);
    }

    private Workplace place(PostId post) {
        return workplaces
                .find(post)
                .orElseThrow(() -> ProblemException.notFound("placement-post-unknown", post.value()));
    }

    private <T> T asSystem(Supplier<T> work) {
        return transactions.as(Actor.system("unit-places", ActingAs.get().park()), work);
    }
}
