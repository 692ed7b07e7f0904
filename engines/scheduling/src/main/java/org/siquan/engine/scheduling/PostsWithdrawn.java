package org.siquan.engine.scheduling;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Posts are withdrawn together from a week on, as when an enterprise withdraws, and other posts take their learners in.
 * Without such hosts learners whose order no other post accepts have nowhere to work, and there is no plan.
 *
 * @param posts ids of the withdrawn posts, at least one
 * @param fromWeek first week without them, 0-based
 * @param hosts ids of posts that accept the orders of the withdrawn posts from now on; may be empty
 */
public record PostsWithdrawn(Set<String> posts, int fromWeek, Set<String> hosts) {

    public PostsWithdrawn {
        posts = Set.copyOf(posts);
        hosts = Set.copyOf(hosts);
    }

    /**
     * The rotation as it is now, as {@link Disruption#in} gives it.
     *
     * @throws NoSuchElementException if a post is not known
     */
    public Disruption.Round in(Disruption.Round before) {
        RotationProblem problem = before.problem();
        List<String> ids = problem.posts().stream().map(Post::id).toList();
        if (posts.isEmpty() || !ids.containsAll(posts) || !ids.containsAll(hosts)) {
            throw new NoSuchElementException(
                    "posts and hosts must be known, were %s and %s%nTry: ids of the problem".formatted(posts, hosts));
        }
        boolean[] withdrawn = new boolean[ids.size()];
        Set<String> orders = new TreeSet<>();
        IntStream.range(0, withdrawn.length)
                .filter(p -> posts.contains(ids.get(p)))
                .forEach(p -> {
                    withdrawn[p] = true;
                    orders.addAll(problem.posts().get(p).acceptedOrders());
                });
        RotationProblemBuilder builder = RotationProblemBuilder.like(problem)
                .bans((group, post, week) ->
                        (week >= fromWeek && withdrawn[post]) || problem.banned(group, post, week));
        builder.posts.replaceAll((id, post) -> hosts.contains(id) ? admitting(post, orders) : post);
        return new Disruption.Round(builder.build(), before.published());
    }

    /** A post that accepts every order goes on doing so. */
    private static Post admitting(Post post, Set<String> orders) {
        if (post.acceptedOrders().isEmpty()) {
            return post;
        }
        Set<String> accepted = new HashSet<>(post.acceptedOrders());
        accepted.addAll(orders);
        return new Post(post.id(), post.enterprise(), post.site(), post.capacity(), accepted);
    }
}
