package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;

/** An invented region of any size, with limits of every kind. */
final class LargePlans {

    private LargePlans() {}

    static SeatPlanProblem region(long seed, int size, int scenarios) {
        RandomGenerator random = new Seed(seed).generator("region");
        List<Programme> programmes = new ArrayList<>();
        for (int p = 0; p < size; p++) {
            int now = 20 + 5 * random.nextInt(13);
            programmes.add(new Programme(
                    "P" + p, "S" + p / 4, now, 18, 45, 3, new Pipeline(4, List.of(now, now, now, now), 92)));
        }
        return new SeatPlanProblem(
                List.of("京", "津", "冀"),
                programmes,
                limits(programmes, random),
                demands(programmes, scenarios, random),
                10,
                3,
                1);
    }

    private static List<Limit> limits(List<Programme> programmes, RandomGenerator random) {
        List<Limit> limits = new ArrayList<>();
        long approved = programmes.stream().mapToLong(Programme::current).sum();
        limits.add(Limits.total("total", text("总规模"), programmes, 0, approved * 104 / 100));
        for (int r = 0; r < 3; r++) {
            limits.addAll(Limits.share("share" + r, text("份额"), programmes, r, 20, 45));
        }
        for (int from = 0; from < programmes.size(); from += 4) {
            List<Programme> school = programmes.subList(from, Math.min(from + 4, programmes.size()));
            int learners = school.stream()
                    .mapToInt(p -> p.current() + p.pipeline().continuing())
                    .sum();
            int kind = from / 4 % 4;
            Map<String, Integer> hours = new HashMap<>();
            school.forEach(p -> hours.put(p.id(), 4 + random.nextInt(9)));
            long seatHours = school.stream()
                    .mapToLong(p -> (long) hours.getOrDefault(p.id(), 0)
                            * (p.current() + p.pipeline().continuing()))
                    .sum();
            Map<String, Integer> boarding = new HashMap<>();
            school.forEach(p -> boarding.put(p.id(), 85));
            limits.add(Limits.teachers(
                    "teachers" + from, text("师资"), school, learners * (kind == 0 ? 100 : 108) / 1800, 18));
            limits.add(Limits.laboratory(
                    "laboratory" + from, text("实训室"), school, hours, seatHours * (kind == 1 ? 100 : 108) / 100));
            limits.add(
                    Limits.beds("beds" + from, text("床位"), school, boarding, learners * (kind == 2 ? 85 : 92) / 100));
            limits.add(Limits.school(
                    "school" + from,
                    text("学校规模"),
                    programmes,
                    school.getFirst().school(),
                    learners * (kind == 3 ? 25 : 28) / 100));
        }
        for (Programme programme : programmes) {
            limits.add(Limits.change("change" + programme.id(), text("年度变化"), programme, programme.current() / 4));
        }
        limits.add(Limits.orderPlaces("order", text("协议名额"), programmes.subList(0, 3), 2, 25));
        return limits;
    }

    private static List<Demand> demands(List<Programme> programmes, int scenarios, RandomGenerator random) {
        List<Demand> demands = new ArrayList<>();
        for (int d = 0; d < programmes.size(); d++) {
            Map<String, Integer> percent = new HashMap<>();
            percent.put("P" + d, 60);
            percent.put("P" + (d + 1) % programmes.size(), 25);
            percent.put("P" + (d + 7) % programmes.size(), 15);
            double mean = 30 + 60 * random.nextDouble();
            List<Integer> openings = new ArrayList<>();
            for (int s = 0; s < scenarios; s++) {
                openings.add((int) Math.max(0, Math.round(mean * (1 + 0.25 * random.nextGaussian()))));
            }
            demands.add(new Demand("O" + d, openings, percent));
        }
        return demands;
    }

    private static Text text(String zh) {
        return new Text(zh + "（演示）", "demonstration");
    }
}
