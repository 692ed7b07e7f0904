package org.siquan.engine.scheduling.university;

import java.util.List;

/**
 * A course: a student takes one of its configurations, and in it one class of each subpart.
 *
 * @param configurations at least one
 */
public record Course(String id, List<Configuration> configurations) {

    public Course {
        configurations = List.copyOf(configurations);
    }

    /** One way to take a course. */
    public record Configuration(String id, List<Subpart> subparts) {
        public Configuration {
            subparts = List.copyOf(subparts);
        }
    }

    /**
     * A kind of teaching of a configuration, such as its lecture or its seminar.
     *
     * @param classes indices of its classes
     */
    public record Subpart(String id, List<Integer> classes) {
        public Subpart {
            classes = List.copyOf(classes);
        }
    }
}
