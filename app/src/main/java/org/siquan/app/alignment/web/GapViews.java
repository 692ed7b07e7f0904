package org.siquan.app.alignment.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ParkGaps;
import org.siquan.engine.alignment.gap.ChangePlan;
import org.siquan.engine.alignment.gap.CompetencyGap;
import org.siquan.engine.alignment.gap.CourseChange;
import org.siquan.engine.alignment.gap.DemandTrend;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.kernel.Text;
import org.siquan.region.OrderClass;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.year.gap.RegionNames;

/** Makes the page of a major from its analysis. */
final class GapViews {

    private static final double PERCENT = 100;

    private final ParkGaps park;
    private final RegionNames names;

    GapViews(ParkGaps park, RegionNames names) {
        this.park = park;
        this.names = names;
    }

    GapView of(MajorGap gap, Collection<String> chosen) {
        ChangePlan plan = park.chosen(gap, chosen);
        double most = gap.competencies().stream()
                .mapToDouble(CompetencyGap::share)
                .max()
                .orElse(0);
        Set<String> orders = new TreeSet<>();
        plan.steps().forEach(step -> orders.addAll(step.change().orders()));
        List<Programme> programmes = region().education().programmes().stream()
                .filter(p -> p.majorCode().equals(gap.major()))
                .toList();
        return new GapView(
                gap,
                names.major(gap.major()),
                gap.competencies().stream().map(c -> line(gap, c, most)).toList(),
                gap.changes().stream().map(c -> change(c, chosen)).toList(),
                plan,
                plan.steps().size(),
                orders.stream().map(this::order).toList(),
                region().industry().classes().stream()
                        .filter(c -> orders.contains(c.order().value())
                                && c.majorCodes().contains(gap.major()))
                        .map(OrderClass::zh)
                        .toList(),
                programmes.stream()
                        .filter(park.region()::discloses)
                        .flatMap(p -> p.cohorts().enrolled().stream())
                        .mapToInt(Integer::intValue)
                        .sum(),
                (int) programmes.stream()
                        .filter(p -> !park.region().discloses(p))
                        .count());
    }

    private Region region() {
        return park.region().region();
    }

    private GapView.Line line(MajorGap gap, CompetencyGap one, double most) {
        double bar = most > 0 ? PERCENT * one.share() / most : 0;
        return new GapView.Line(
                names.competency(one.competency()),
                PERCENT * one.share(),
                PERCENT * one.share() * one.met(),
                bar,
                bar * one.met(),
                one.verdict().name(),
                one.verdict().words(),
                one.asked(),
                one.taught(),
                one.courses().stream()
                        .map(c -> new GapView.Course(names.course(c.course()), c.depth(), c.hours()))
                        .toList(),
                one.trend().stream().map(GapViews::trend).toList(),
                gap.changes().stream()
                        .filter(c -> c.competency().equals(one.competency()))
                        .map(this::suggestion)
                        .toList(),
                one.demand().stream()
                        .map(d -> new GapView.Evidence(
                                d.source().words(), d.amount(), d.source().unit(), links(d)))
                        .toList());
    }

    private Text suggestion(CourseChange change) {
        Text kind = change.kind().words();
        Text course = names.course(change.course());
        return new Text(
                "%s：%s，%+.0f 学时".formatted(kind.zh(), course.zh(), change.hours()),
                "%s: %s, %+.0f hours".formatted(kind.en(), course.en(), change.hours()));
    }

    private static Text trend(DemandTrend trend) {
        Text basis = trend.basis().words();
        Text direction = trend.direction().words();
        boolean claimed =
                trend.direction() == DemandTrend.Direction.RISING || trend.direction() == DemandTrend.Direction.FALLING;
        double points = PERCENT * trend.slope();
        return claimed
                ? new Text(
                        "%s：%s，每年 %+.1f 个百分点".formatted(basis.zh(), direction.zh(), points),
                        "%s: %s, %+.1f points a year".formatted(basis.en(), direction.en(), points))
                : new Text(
                        "%s：%s（%d 季）".formatted(basis.zh(), direction.zh(), trend.quarters()),
                        "%s: %s (%d quarters)".formatted(basis.en(), direction.en(), trend.quarters()));
    }

    private List<GapView.Link> links(CompetencyGap.SourceDemand demand) {
        List<GapView.Link> links = new ArrayList<>();
        for (String id : demand.evidence()) {
            links.add(
                    switch (demand.source()) {
                        case ORDERS -> order(id);
                        case ADVERTISEMENTS -> posting(id);
                        case SHORTAGES -> new GapView.Link(id, "");
                    });
        }
        return links;
    }

    private GapView.Link order(String id) {
        String name = region().industry().orders().stream()
                .filter(order -> order.id().value().equals(id))
                .map(order -> order.zh())
                .findFirst()
                .orElse("");
        return new GapView.Link("%s %s".formatted(id, name), "/alignment/items/" + ItemId.of(ItemKind.ORDER, id, 0));
    }

    /** A job of an advertisement that was split has the number of the part behind its id. */
    private static GapView.Link posting(String id) {
        int hash = id.lastIndexOf('#');
        boolean part = hash > 0 && id.substring(hash + 1).matches("[0-9]{1,2}");
        ItemId item = part
                ? ItemId.of(ItemKind.POSTING, id.substring(0, hash), Integer.parseInt(id.substring(hash + 1)))
                : ItemId.of(ItemKind.POSTING, id, 0);
        return new GapView.Link(id, "/alignment/items/" + item);
    }

    private GapView.Change change(CourseChange change, Collection<String> chosen) {
        return new GapView.Change(
                change.id(),
                chosen.contains(change.id()),
                change.kind().words(),
                names.course(change.course()),
                names.competency(change.competency()),
                change.from(),
                change.to(),
                change.hours(),
                PERCENT * change.gain(),
                change.people());
    }
}
