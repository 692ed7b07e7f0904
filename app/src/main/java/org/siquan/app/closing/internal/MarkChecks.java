package org.siquan.app.closing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.app.closing.AssessmentSheet.Observation;
import org.siquan.app.closing.Assessments.Asked;
import org.siquan.app.closing.Assessments.NewMark;
import org.siquan.app.closing.Scheme;
import org.siquan.app.closing.SchemeItem;
import org.siquan.app.days.Side;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.Competency;
import org.siquan.region.Needed;
import org.springframework.stereotype.Component;

/** What may be marked and observed: each side its own items, and the competencies that the post's order asks for. */
@Component
class MarkChecks {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int DEEPEST = 3;

    private final Workplaces workplaces;
    private final PublishedOrders orders;
    private final IndustryNames names;

    MarkChecks(Workplaces workplaces, PublishedOrders orders, IndustryNames names) {
        this.workplaces = workplaces;
        this.orders = orders;
        this.names = names;
    }

    List<Asked> asked(Placement placement) {
        List<Needed> needs = workplaces
                .find(placement.post())
                .flatMap(post -> orders.find(post.order()))
                .map(PublishedOrders.Whole::needs)
                .orElse(List.of());
        Map<String, Competency> known = names.competencies(
                needs.stream().map(need -> need.competency().value()).toList());
        List<Asked> asked = new ArrayList<>();
        for (Needed need : needs) {
            Competency competency = known.get(need.competency().value());
            if (competency != null) {
                asked.add(new Asked(need.competency().value(), competency.zh(), competency.en(), need.depth()));
            }
        }
        return asked;
    }

    static List<NewMark> accept(Scheme scheme, Side side, List<NewMark> marks) {
        Map<Integer, SchemeItem> items =
                scheme.items().stream().collect(Collectors.toMap(SchemeItem::seq, item -> item));
        Set<Integer> seen = new HashSet<>();
        List<NewMark> accepted = new ArrayList<>();
        for (NewMark mark : marks) {
            SchemeItem item = items.get(mark.item());
            if (item == null || !seen.add(mark.item())) {
                throw ProblemException.invalid("closing-item", mark.item());
            }
            if (item.side() != side) {
                throw ProblemException.refused("closing-other-side", item.name());
            }
            if (mark.points().signum() < 0 || mark.points().compareTo(MOST) > 0 || !oneDecimal(mark.points())) {
                throw ProblemException.invalid("closing-points", item.name());
            }
            accepted.add(new NewMark(
                    mark.item(),
                    mark.points(),
                    ClosingWords.atMost(mark.words(), ClosingWords.REASON, "closing-reason")));
        }
        return accepted;
    }

    static boolean oneDecimal(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 1;
    }

    List<Observation> seen(Placement placement, Side side, List<Observation> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        if (side != Side.UNIT) {
            throw ProblemException.refused("access-refused");
        }
        Set<String> asked = asked(placement).stream().map(Asked::competency).collect(Collectors.toSet());
        return seen.stream()
                .map(observation -> {
                    if (!asked.contains(observation.competency())
                            || observation.depth() < 0
                            || observation.depth() > DEEPEST) {
                        throw ProblemException.invalid("closing-competency", observation.competency());
                    }
                    return new Observation(
                            observation.competency(),
                            observation.depth(),
                            ClosingWords.atMost(observation.words(), ClosingWords.REASON, "closing-reason"));
                })
                .toList();
    }
}
