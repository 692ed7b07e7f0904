package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which courses serve which demand, asked from either end. A need counts as served if a course of the major that it is
 * asked of teaches the competency at least as deep; the share served of an item is the weight of its served needs over the
 * weight of all of them. It never falls when a course is added. Immutable; equal input gives equal results in one order.
 *
 * @implNote an item costs O(needs &times; courses that teach the competency)
 */
public final class Provision {

    private final Map<String, DemandItem> items = new LinkedHashMap<>();
    private final Map<String, TaughtCourse> courses = new TreeMap<>();
    private final Map<String, List<TaughtCourse>> teaching = new HashMap<>();

    /**
     * @throws IllegalArgumentException if an id of a course, or of an item within its source, occurs twice
     */
    public Provision(Collection<DemandItem> demand, Collection<TaughtCourse> courses) {
        for (TaughtCourse course : courses) {
            if (this.courses.put(course.id(), course) != null) {
                throw twice("course", course.id());
            }
        }
        this.courses
                .values()
                .forEach(course -> course.teaches()
                        .forEach(one -> teaching.computeIfAbsent(one.competency(), _ -> new ArrayList<>())
                                .add(course)));
        for (DemandItem item : demand) {
            if (items.put(key(item.source(), item.id()), item) != null) {
                throw twice("demand", item.id());
            }
        }
    }

    /**
     * One course in the service of an item.
     *
     * @param served share of the item's need that this course serves by itself, 0..1
     * @param needs what it teaches of what is asked, deep enough or not, heaviest first
     */
    public record ServingCourse(String course, String major, double served, List<Contribution> needs) {
        public ServingCourse {
            needs = List.copyOf(needs);
        }
    }

    /**
     * What a course contributes to one need.
     *
     * @param weight the need's part in the item, 0..1
     * @param taught depth taught, 1..3
     * @param asked depth asked for, 1..3
     * @param sole deep enough, and no other course that may answer the need is
     */
    public record Contribution(String competency, double weight, int taught, int asked, boolean sole) {

        /** Whether the need is served by it. */
        public boolean deepEnough() {
            return taught >= asked;
        }
    }

    /**
     * What an item loses without a course.
     *
     * @param amount people the item stands for
     * @param before share served with the course, 0..1
     * @param after share served without it; {@code after < before}
     * @param lost competencies that nobody else teaches deep enough, by id
     */
    public record Loss(
            String item, DemandSource source, double amount, double before, double after, List<CompetencyDepth> lost) {
        public Loss {
            lost = List.copyOf(lost);
        }

        /** People touched: the amount times the share lost. */
        public double touched() {
            return amount * (before - after);
        }
    }

    /** The share of an item's need that all courses together serve, 0..1; 0 if it asks for nothing. */
    public double served(DemandSource source, String item) {
        return served(item(source, item), "");
    }

    /**
     * The courses that teach something an item asks for: those that serve most of it first, then by id.
     *
     * @throws IllegalArgumentException if there is no such item
     */
    public List<ServingCourse> coursesFor(DemandSource source, String item) {
        DemandItem demand = item(source, item);
        double whole = weight(demand);
        TreeMap<String, Map<CompetencyDepth, Contribution>> found = new TreeMap<>();
        for (Asked need : demand.asked()) {
            List<TaughtCourse> able = able(need, "");
            for (TaughtCourse course : candidates(need)) {
                int taught = course.depth(need.competency());
                boolean sole = taught >= need.depth() && able.size() == 1;
                found.computeIfAbsent(course.id(), _ -> new LinkedHashMap<>())
                        .merge(
                                new CompetencyDepth(need.competency(), need.depth()),
                                new Contribution(need.competency(), need.weight() / whole, taught, need.depth(), sole),
                                (a, b) -> new Contribution(
                                        a.competency(),
                                        a.weight() + b.weight(),
                                        taught,
                                        a.asked(),
                                        a.sole() && b.sole()));
            }
        }
        List<ServingCourse> serving = new ArrayList<>();
        found.forEach((id, needs) -> {
            List<Contribution> sorted = needs.values().stream()
                    .sorted(Comparator.comparingDouble((Contribution c) -> -c.weight())
                            .thenComparing(Contribution::competency)
                            .thenComparingInt(Contribution::asked))
                    .toList();
            double served = sorted.stream()
                    .filter(Contribution::deepEnough)
                    .mapToDouble(Contribution::weight)
                    .sum();
            serving.add(new ServingCourse(id, course(id).major(), Math.min(1, served), sorted));
        });
        serving.sort(
                Comparator.comparingDouble((ServingCourse s) -> -s.served()).thenComparing(ServingCourse::course));
        return serving;
    }

    /**
     * What would suffer if a course went: those that lose most people first, then by source and id. Items that lose nothing
     * are left out.
     *
     * @throws IllegalArgumentException if there is no such course
     */
    public List<Loss> without(String course) {
        TaughtCourse gone = course(course);
        List<Loss> losses = new ArrayList<>();
        for (DemandItem item : items.values()) {
            TreeSet<CompetencyDepth> lost = new TreeSet<>(
                    Comparator.comparing(CompetencyDepth::competency).thenComparingInt(CompetencyDepth::depth));
            for (Asked need : item.asked()) {
                if (gone.depth(need.competency()) >= need.depth()
                        && mayAnswer(gone, need)
                        && able(need, course).isEmpty()) {
                    lost.add(new CompetencyDepth(need.competency(), need.depth()));
                }
            }
            if (!lost.isEmpty()) {
                losses.add(new Loss(
                        item.id(),
                        item.source(),
                        item.amount(),
                        served(item, ""),
                        served(item, course),
                        List.copyOf(lost)));
            }
        }
        losses.sort(Comparator.comparingDouble((Loss loss) -> -loss.touched())
                .thenComparing(Loss::source)
                .thenComparing(Loss::item));
        return losses;
    }

    private double served(DemandItem item, String without) {
        double whole = weight(item);
        double met = item.asked().stream()
                .filter(need -> !able(need, without).isEmpty())
                .mapToDouble(Asked::weight)
                .sum();
        return whole > 0 ? Math.min(1, met / whole) : 0;
    }

    private static double weight(DemandItem item) {
        return item.asked().stream().mapToDouble(Asked::weight).sum();
    }

    /** Courses that answer the need deep enough, without one. */
    private List<TaughtCourse> able(Asked need, String without) {
        return candidates(need).stream()
                .filter(course -> !course.id().equals(without) && course.depth(need.competency()) >= need.depth())
                .toList();
    }

    /** Courses that teach the competency to any depth and belong to the major. */
    private List<TaughtCourse> candidates(Asked need) {
        return teaching.getOrDefault(need.competency(), List.of()).stream()
                .filter(course -> mayAnswer(course, need))
                .toList();
    }

    private static boolean mayAnswer(TaughtCourse course, Asked need) {
        return need.major().equals(Asked.ANY_MAJOR) || need.major().equals(course.major());
    }

    private DemandItem item(DemandSource source, String id) {
        DemandItem item = items.get(key(source, id));
        if (item == null) {
            throw new IllegalArgumentException(
                    "demand must be one of the %d given, was %s %s%nTry: an id from the same list"
                            .formatted(items.size(), source, id));
        }
        return item;
    }

    private TaughtCourse course(String id) {
        TaughtCourse course = courses.get(id);
        if (course == null) {
            throw new IllegalArgumentException(
                    "course must be one of the %d given, was %s%nTry: an id from the same list"
                            .formatted(courses.size(), id));
        }
        return course;
    }

    private static String key(DemandSource source, String id) {
        return source + " " + id;
    }

    private static IllegalArgumentException twice(String what, String id) {
        return new IllegalArgumentException(
                "id of %s must be unique, was twice %s%nTry: give each its own".formatted(what, id));
    }
}
