package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Proves that a problem has no schedule: learners without any plan, and capacities that are too small by counting. */
final class ConflictFinder {

    /** Weights up to which a reader may add them up. */
    private static final int SMALL_WEIGHT = 12;

    private final Model model;
    private final Router router;
    private final LearnerClasses classes;
    private final ConflictWords words;

    ConflictFinder(Model model, Router router) {
        this.model = model;
        this.router = router;
        classes = LearnerClasses.of(model);
        words = new ConflictWords(model);
    }

    /** Patterns that do not fit the calendar and learners who have no plan even alone. */
    List<Conflict> structural() {
        List<Conflict> found = new ArrayList<>();
        long[] price = new long[model.resources * model.horizon];
        for (int cell = 0; cell < price.length; cell++) {
            price[cell] = model.capacity[cell] == 0 ? Model.FORBIDDEN : 0;
        }
        long[] free = new long[price.length];
        Set<Integer> unfit = new TreeSet<>();
        for (List<Integer> members : classes.members()) {
            int learner = members.getFirst();
            if (!model.shape(learner).fits) {
                unfit.add(model.shapeOf[learner]);
            } else if (!router.route(learner, price, 0, false)) {
                router.ignoresBans = true;
                boolean withoutBans = router.route(learner, price, 0, false);
                router.ignoresBans = false;
                boolean withoutCapacity = router.route(learner, free, 0, false);
                found.add(words.noPlan(members, withoutBans, withoutCapacity));
            }
        }
        unfit.forEach(shape -> found.add(words.horizon(shape)));
        return found;
    }

    /** Shortages over the whole horizon. */
    List<Conflict> overall() {
        List<Conflict> found = new ArrayList<>();
        for (List<Integer> set : candidates()) {
            if (found.isEmpty()) {
                prove(set, 0, model.horizon).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * A shortage around what a plan overloads, found by prices; none if learners split between plans would overload nothing, or
     * the budget did not suffice.
     *
     * @param until share of the budget after which the search ends
     */
    List<Conflict> around(State state, double until, Watch watch) {
        for (List<List<Integer>> part : OverloadedParts.of(state, classes)) {
            Optional<long[]> prices = new LeastOverload(state, router, part, watch).prices(until);
            if (prices.isPresent()) {
                return List.of(words.shortage(counted(prices.get())));
            }
        }
        return List.of();
    }

    /** The proof by these prices in the plainest form that holds: places and weeks that count once each, or small weights. */
    private Shortage counted(long[] prices) {
        int horizon = model.horizon;
        List<Integer> places = IntStream.range(0, model.resources)
                .filter(resource -> IntStream.range(0, horizon).anyMatch(t -> prices[resource * horizon + t] > 0))
                .boxed()
                .toList();
        List<Integer> weeks = IntStream.range(0, horizon)
                .filter(t ->
                        places.stream().filter(p -> prices[p * horizon + t] > 0).count() * 2 >= places.size())
                .boxed()
                .toList();
        Shortage shortage = new Shortage(model, router, classes);
        for (List<Integer> set : List.of(tightest(places), places)) {
            shortage.choose(set, weeks);
            if (shortage.proven()) {
                shortage.minimise();
                return shortage;
            }
        }
        long most = Arrays.stream(prices).max().orElse(1);
        shortage.choose(prices);
        for (int scale = 1; scale <= SMALL_WEIGHT && scale < most; scale++) {
            int times = scale;
            shortage.choose(Arrays.stream(prices)
                    .map(price -> Math.round((double) price * times / most))
                    .toArray());
            if (shortage.proven()) {
                break;
            }
            shortage.choose(prices);
        }
        shortage.minimise();
        return shortage;
    }

    private Optional<Conflict> prove(List<Integer> resources, int from, int to) {
        Shortage shortage = new Shortage(model, router, classes);
        shortage.choose(resources, from, to);
        if (!shortage.proven()) {
            return Optional.empty();
        }
        shortage.minimise();
        return Optional.of(words.shortage(shortage));
    }

    /** Laboratories and lodgings. */
    private Set<List<Integer>> places() {
        Set<List<Integer>> sets = new LinkedHashSet<>();
        for (int resource = model.firstLaboratory; resource < model.resources; resource++) {
            if (model.capacity[resource * model.horizon] != Lodging.UNLIMITED) {
                sets.add(List.of(resource));
            }
        }
        return sets;
    }

    /** Laboratories, lodgings, and the posts or mentors that some class of learners, or everybody, depends on. */
    private Set<List<Integer>> candidates() {
        Set<List<Integer>> sets = places();
        boolean[] everybody = new boolean[model.posts];
        for (List<Integer> members : classes.members()) {
            int learner = members.getFirst();
            List<Integer> reached = model.reachedPosts(learner);
            reached.forEach(post -> everybody[post] = true);
            Set<Integer> beds = new TreeSet<>();
            for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
                for (int i = 0; i < model.optionCount[block]; i++) {
                    beds.add(model.options.third[model.optionFrom[block] + i]);
                }
            }
            if (!beds.contains(-1)) {
                sets.add(List.copyOf(beds));
            }
            addPosts(sets, reached);
        }
        addPosts(
                sets,
                IntStream.range(0, model.posts)
                        .filter(p -> everybody[p])
                        .boxed()
                        .toList());
        return sets;
    }

    private void addPosts(Set<List<Integer>> sets, List<Integer> posts) {
        if (posts.isEmpty()) {
            return;
        }
        sets.add(posts);
        sets.add(tightest(posts));
    }

    /** The same with posts or mentors of each enterprise, whichever are fewer. */
    private List<Integer> tightest(List<Integer> places) {
        long[] atPosts = new long[model.enterprises];
        places.stream()
                .filter(place -> place < model.posts)
                .forEach(post -> atPosts[model.enterpriseOf[post]] += total(post));
        Set<Integer> tightest = new TreeSet<>();
        for (int place : places) {
            if (place < model.posts) {
                int mentors = model.posts + model.enterpriseOf[place];
                tightest.add(total(mentors) < atPosts[model.enterpriseOf[place]] ? mentors : place);
            } else if (place >= model.firstLaboratory || atPosts[place - model.posts] == 0) {
                tightest.add(place);
            }
        }
        return List.copyOf(tightest);
    }

    private long total(int resource) {
        return Arrays.stream(model.capacity, resource * model.horizon, (resource + 1) * model.horizon)
                .asLongStream()
                .sum();
    }
}
