package org.siquan.region;

import java.util.List;

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
}
