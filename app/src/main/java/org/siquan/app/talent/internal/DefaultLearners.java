package org.siquan.app.talent.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.industry.OfferedClasses;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.talent.Learners;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.siquan.region.Quota;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultLearners implements Learners {

    private final LearnerTable table;
    private final Curriculum curriculum;
    private final OfferedClasses classes;
    private final IndustryNames industry;

    DefaultLearners(LearnerTable table, Curriculum curriculum, OfferedClasses classes, IndustryNames industry) {
        this.table = table;
        this.curriculum = curriculum;
        this.classes = classes;
        this.industry = industry;
    }

    /** Row-level security shows each school its own; this refuses who must not ask at all. */
    private static void requireReader() {
        var actor = ActingAs.get();
        if (!actor.seesWholePark() && !actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
    }

    @Override
    public Optional<LearnerDetail> find(LearnerId id) {
        requireReader();
        return table.find(id).map(this::detail);
    }

    private LearnerDetail detail(Learner learner) {
        List<String> ids = table.choices(learner.id());
        Map<String, OfferedClass> offered = new HashMap<>();
        classes.list(ids).forEach(c -> offered.put(c.id().value(), c));
        List<OfferedClass> choices = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String choice : ids) {
            OfferedClass found = offered.get(choice);
            if (found == null) {
                missing.add(choice);
            } else {
                choices.add(found);
            }
        }
        var programme = curriculum.findProgramme(learner.programme());
        return new LearnerDetail(
                learner,
                programme.map(ProgrammeView::major).orElse(""),
                programme.map(ProgrammeView::institutionName).orElse(""),
                choices,
                missing);
    }

    @Override
    public List<QuotaView> listQuotas() {
        requireReader();
        List<Quota> quotas = table.quotas();
        Map<String, String> orders = industry.orders(quotas.stream()
                .flatMap(q -> q.orders().stream())
                .map(OrderId::value)
                .distinct()
                .toList());
        return quotas.stream()
                .map(q -> new QuotaView(
                        q,
                        q.orders().stream()
                                .map(o -> orders.getOrDefault(o.value(), o.value()))
                                .toList()))
                .toList();
    }
}
