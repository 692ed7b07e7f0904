package org.siquan.region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The industry circle (产业圈): chains, competencies, enterprises and what they ask for and offer.
 *
 * @param levels descriptors of competencies; empty where a framework has none
 */
public record Industry(
        List<Chain> chains,
        List<Competency> competencies,
        List<CompetencyLevel> levels,
        List<Enterprise> enterprises,
        List<Order> orders,
        List<OrderClass> classes,
        List<Needed> needed,
        List<Post> posts,
        List<Mentor> mentors,
        List<DemandPoint> demand) {
    public Industry {
        chains = List.copyOf(chains);
        competencies = List.copyOf(competencies);
        levels = List.copyOf(levels);
        enterprises = List.copyOf(enterprises);
        orders = List.copyOf(orders);
        classes = List.copyOf(classes);
        needed = List.copyOf(needed);
        posts = List.copyOf(posts);
        mentors = List.copyOf(mentors);
        demand = List.copyOf(demand);
    }

    /**
     * The history by one source, no opening twice: rows of all enterprises together, and those of single enterprises where
     * no such row speaks of the same occupation, zone and quarter.
     */
    public List<DemandPoint> demand(DemandKind kind) {
        List<DemandPoint> ofKind = demand.stream().filter(p -> p.kind() == kind).toList();
        Set<Object> together = ofKind.stream()
                .filter(p -> p.enterprise() == null)
                .map(Industry::cell)
                .collect(Collectors.toSet());
        return ofKind.stream()
                .filter(p -> p.enterprise() == null || !together.contains(cell(p)))
                .toList();
    }

    private static Object cell(DemandPoint point) {
        return List.of(point.occupationCode(), point.zone(), point.quarter());
    }
}
