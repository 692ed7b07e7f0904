package org.siquan.app.orders.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siquan.app.education.EducationRegistry;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.orders.OrderChoices;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.Education;
import org.siquan.region.Major;
import org.siquan.region.Site;
import org.siquan.region.WorkStudyPattern;
import org.springframework.stereotype.Component;

/** What an order may name: sites, majors and patterns of the park. Nothing of it is anybody's own. */
@Component
class Reference implements OrderChoices {

    private final MetroAreaRegistry places;
    private final EducationRegistry education;
    private final TenantTransactions transactions;

    Reference(MetroAreaRegistry places, EducationRegistry education, TenantTransactions transactions) {
        this.places = places;
        this.education = education;
        this.transactions = transactions;
    }

    @Override
    public Choices now() {
        Education circle = transactions.as(Actor.system("orders", ActingAs.get().park()), education::read);
        Map<String, Site> sites = transactions.inCurrent(() -> places.read().sites().stream()
                .collect(Collectors.toMap(
                        s -> s.id().value(), Function.identity(), (first, _) -> first, LinkedHashMap::new)));
        Map<String, String> majors = new LinkedHashMap<>();
        for (Major major : circle.majors()) {
            majors.put(major.code(), major.zh());
        }
        Set<String> patterns = new LinkedHashSet<>();
        for (WorkStudyPattern pattern : circle.patterns()) {
            patterns.add(pattern.id().value());
        }
        return new Choices(sites, majors, patterns);
    }
}
