package org.siquan.year.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.Link;
import org.siquan.engine.kernel.Text;

/** What the tables of a folder say, as far as they were read. */
final class Draft {

    record Institution(String id, Text name, String zone) {}

    record Chain(String id, int priority) {}

    record Programme(
            String id,
            Text name,
            int years,
            double dropOut,
            double further,
            int leastClass,
            int largestClass,
            double cost,
            double boarding) {}

    record Offered(String id, Programme programme, Institution institution, int classes, int lastSeats) {}

    /** @param quota most part of the entrants that may come through this pipeline, 1 = all */
    record Pipeline(Link link, double quota) {}

    int firstYear = 2027;
    int intakeYears = 1;
    double shortfallWeight = 10;
    double surplusWeight = 3;
    double changeWeight = 1;
    double costWeight;
    double common = 0.5;
    final Ids<Text> regions = new Ids<>("regions.csv");
    final Ids<Text> zones = new Ids<>("zones.csv");
    final Ids<Chain> chains = new Ids<>("chains.csv");
    final Ids<Chain> occupations = new Ids<>("occupations.csv");
    final Ids<Institution> institutions = new Ids<>("institutions.csv");
    final Ids<Programme> programmes = new Ids<>("programmes.csv");
    final Ids<Offered> offerings = new Ids<>("offerings.csv");
    final Map<String, Map<Integer, Integer>> enrolled = new HashMap<>();
    final Map<String, Map<String, Double>> serves = new LinkedHashMap<>();
    final Map<String, Map<String, Double>> reach = new LinkedHashMap<>();
    final List<Pipeline> pipelines = new ArrayList<>();
    final Map<String, Futures.Outlook> outlooks = new LinkedHashMap<>();
    final Map<String, Double> outside = new HashMap<>();
    final List<Bound> bounds = new ArrayList<>();

    static String offering(String programme, String institution) {
        return programme + "@" + institution;
    }

    int lastYear() {
        return firstYear + intakeYears - 1;
    }
}
