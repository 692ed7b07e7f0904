package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.List;

/** The records of a small problem, so that a test can change one and build again. */
public record Market(List<Place> places, List<Quota> quotas, List<Reserve> reserves, List<Applicant> applicants) {

    public Market {
        places = List.copyOf(places);
        quotas = List.copyOf(quotas);
        reserves = List.copyOf(reserves);
        applicants = List.copyOf(applicants);
    }

    public MatchingProblem problem() {
        MatchingProblemBuilder builder = MatchingProblem.builder();
        places.forEach(builder::place);
        quotas.forEach(builder::quota);
        reserves.forEach(builder::reserve);
        applicants.forEach(builder::applicant);
        return builder.build();
    }

    public Market with(List<Applicant> others) {
        return new Market(places, quotas, reserves, others);
    }

    public Market with(int index, Applicant applicant) {
        List<Applicant> changed = new ArrayList<>(applicants);
        changed.set(index, applicant);
        return with(changed);
    }

    /** One applicant with another list. */
    public Market telling(int index, List<Choice> choices) {
        Applicant honest = applicants.get(index);
        return with(index, new Applicant(honest.id(), honest.groups(), honest.tie(), choices));
    }

    public Market withQuotas(List<Quota> others) {
        return new Market(places, others, reserves, applicants);
    }

    public Market withPlaces(List<Place> others) {
        return new Market(others, quotas, reserves, applicants);
    }
}
