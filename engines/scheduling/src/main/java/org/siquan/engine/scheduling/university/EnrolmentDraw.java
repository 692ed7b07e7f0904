package org.siquan.engine.scheduling.university;

import org.siquan.engine.scheduling.search.FastRandom;

/** Draws complete enrolments of a course: a configuration and one class of each subpart, with parents. */
final class EnrolmentDraw {

    private static final int[] NONE = {};
    private static final int TRIALS = 16;

    private final Sections sections;
    private final boolean[] bound;

    EnrolmentDraw(Sections sections) {
        this.sections = sections;
        int most = 0;
        for (int[][] parts : sections.parts) {
            most = Math.max(most, parts.length);
        }
        bound = new boolean[most];
    }

    /** Any enrolment of the course; empty if none was found. */
    int[] any(FastRandom random, int course) {
        int from = sections.configFrom[course];
        int config = from + random.nextInt(sections.configFrom[course + 1] - from);
        int[] now = new int[sections.parts[config].length];
        java.util.Arrays.fill(now, -1);
        return complete(random, config, now, 0) ? now : NONE;
    }

    /** The enrolment with one class exchanged, and whatever parents then demand; empty if there is none. */
    int[] near(FastRandom random, int[] before) {
        int config = sections.config[before[0]];
        int[][] parts = sections.parts[config];
        int p = random.nextInt(parts.length);
        int wanted = parts[p][random.nextInt(parts[p].length)];
        if (wanted == before[p]) {
            return NONE;
        }
        int[] now = before.clone();
        for (int q = 0; q < parts.length; q++) {
            bound[q] = false;
        }
        int c = wanted;
        while (c >= 0) {
            now[sections.part[c]] = c;
            bound[sections.part[c]] = true;
            c = sections.parent[c];
        }
        for (int q = 0; q < parts.length; q++) {
            int parent = sections.parent[now[q]];
            if (parent >= 0 && now[sections.part[parent]] != parent) {
                int other = bound[q] ? -1 : fitting(random, parts[q], now);
                if (other < 0) {
                    return NONE;
                }
                now[q] = other;
            }
        }
        return now;
    }

    private boolean complete(FastRandom random, int config, int[] now, int from) {
        int[][] parts = sections.parts[config];
        for (int p = from; p < parts.length; p++) {
            now[p] = fitting(random, parts[p], now);
            if (now[p] < 0) {
                return false;
            }
        }
        return true;
    }

    /** A class whose parent, if it has one, is attended; -1 if none was found. */
    private int fitting(FastRandom random, int[] classes, int[] now) {
        for (int trial = 0; trial < TRIALS; trial++) {
            int c = classes[random.nextInt(classes.length)];
            if (fits(c, now)) {
                return c;
            }
        }
        int first = random.nextInt(classes.length);
        for (int k = 0; k < classes.length; k++) {
            int c = classes[(first + k) % classes.length];
            if (fits(c, now)) {
                return c;
            }
        }
        return -1;
    }

    private boolean fits(int c, int[] now) {
        int parent = sections.parent[c];
        return parent < 0 || now[sections.part[parent]] == parent;
    }
}
