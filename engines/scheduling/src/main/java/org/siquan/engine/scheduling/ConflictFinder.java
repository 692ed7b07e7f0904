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

    /** Shortages in the weeks in which a plan is overloaded, somewhat more, or any window of a power of two. */
    List<Conflict> crowded(State state, Watch watch) {
        Set<List<Integer>> sets = new LinkedHashSet<>(places());
        components().forEach(component -> addPosts(sets, component));
        List<List<Integer>> hot = sets.stream()
                .filter(set -> set.stream().anyMatch(resource -> overloaded(resource, state)))
                .toList();
        for (int[] window : windowsToTry(hot, state)) {
            Set<List<Integer>> here = new LinkedHashSet<>();
            new HallClosure(model, state).of(window[0], window[1]).forEach(posts -> addPosts(here, posts));
            here.addAll(hot);
            for (List<Integer> set : here) {
                Optional<Conflict> conflict = prove(set, window[0], window[1]);
                if (conflict.isPresent()) {
                    return List.of(conflict.get());
                }
            }
            if (!watch.spend(Reroute.PROPOSALS)) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<int[]> windowsToTry(List<List<Integer>> hot, State state) {
        List<int[]> windows = new ArrayList<>();
        boolean[] crowded = new boolean[model.horizon + 1];
        hot.forEach(set -> set.forEach(resource -> {
            for (int week = 0; week < model.horizon; week++) {
                int cell = resource * model.horizon + week;
                crowded[week] |= state.load[cell] > model.capacity[cell];
            }
        }));
        int from = -1;
        for (int week = 0; week <= model.horizon; week++) {
            if (crowded[week] && from < 0) {
                from = week;
            } else if (!crowded[week] && from >= 0) {
                for (int more = 0; more < 9; more++) {
                    windows.add(new int[] {Math.max(0, from - more / 3), Math.min(model.horizon, week + more % 3)});
                }
                from = -1;
            }
        }
        for (int length = 1; length < model.horizon; length *= 2) {
            for (int start = 0; start + length <= model.horizon; start += Math.max(1, length / 2)) {
                windows.add(new int[] {start, start + length});
            }
        }
        return windows;
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

    private boolean overloaded(int resource, State state) {
        return IntStream.range(resource * model.horizon, (resource + 1) * model.horizon)
                .anyMatch(cell -> state.load[cell] > model.capacity[cell]);
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
            boolean[] reached = reached(learner);
            for (int p = 0; p < model.posts; p++) {
                everybody[p] |= reached[p];
            }
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
        addPosts(sets, everybody);
        return sets;
    }

    private boolean[] reached(int learner) {
        boolean[] reached = new boolean[model.posts];
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            for (int i = 0; i < model.optionCount[block]; i++) {
                int post = model.options.post[model.optionFrom[block] + i];
                if (post >= 0) {
                    reached[post] = true;
                }
            }
        }
        return reached;
    }

    /** Posts that hang together because some learner reaches them both. */
    private List<boolean[]> components() {
        List<boolean[]> components = new ArrayList<>();
        for (List<Integer> members : classes.members()) {
            boolean[] merged = reached(members.getFirst());
            for (int i = components.size() - 1; i >= 0; i--) {
                boolean[] other = components.get(i);
                if (IntStream.range(0, model.posts).anyMatch(p -> merged[p] && other[p])) {
                    IntStream.range(0, model.posts).filter(p -> other[p]).forEach(p -> merged[p] = true);
                    components.remove(i);
                }
            }
            components.add(merged);
        }
        return components;
    }

    private void addPosts(Set<List<Integer>> sets, boolean[] reached) {
        List<Integer> posts =
                IntStream.range(0, model.posts).filter(p -> reached[p]).boxed().toList();
        if (posts.isEmpty()) {
            return;
        }
        sets.add(posts);
        long[] places = new long[model.enterprises];
        posts.forEach(post -> places[model.enterpriseOf[post]] += total(post));
        Set<Integer> tightest = new TreeSet<>();
        for (int post : posts) {
            int mentors = model.posts + model.enterpriseOf[post];
            tightest.add(total(mentors) < places[model.enterpriseOf[post]] ? mentors : post);
        }
        sets.add(List.copyOf(tightest));
    }

    private long total(int resource) {
        return Arrays.stream(model.capacity, resource * model.horizon, (resource + 1) * model.horizon)
                .asLongStream()
                .sum();
    }
}
