package org.siquan.year.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Seed;

/** An invented folder to start from: every table, of any size, with limits that leave little room. */
public final class IntakeSample {

    private static final String[] LEVELS = {"中职", "高职", "本科"};
    private static final int FIRST = 2027;

    private record Point(int programme, int institution, int last) {}

    private final int chains;
    private final int programmes;
    private final int institutions;
    private final int years;
    private final RandomGenerator random;
    private final Map<String, List<String>> tables = new LinkedHashMap<>();
    private final List<Point> points = new ArrayList<>();

    private IntakeSample(int chains, int programmes, int institutions, int years, long seed) {
        this.chains = chains;
        this.programmes = programmes;
        this.institutions = institutions;
        this.years = years;
        random = new Seed(seed).generator("intake sample");
    }

    /**
     * Tables by file name, as they stand in the files; the same numbers give the same tables.
     *
     * @param chains 1 or more
     * @param programmes 3 or more
     * @param institutions 3 or more
     * @param years intake years, 1..20
     */
    public static Map<String, String> tables(int chains, int programmes, int institutions, int years, long seed) {
        IntakeSample sample = new IntakeSample(chains, programmes, institutions, years, seed);
        sample.names();
        sample.offerings();
        sample.pipelines();
        sample.demand();
        sample.limits();
        Map<String, String> text = new LinkedHashMap<>();
        sample.tables.forEach((file, rows) -> text.put(file, String.join("\n", rows) + "\n"));
        return text;
    }

    private void names() {
        row(
                "settings.csv",
                "first_year,intake_years,shortfall_weight,surplus_weight,change_weight,cost_weight,common_percent");
        row("settings.csv", "%d,%d,10,3,1,0.01,50".formatted(FIRST, years));
        row("regions.csv", "id,zh,en");
        row("regions.csv", "jing,北京,Beijing");
        row("regions.csv", "jin,天津,Tianjin");
        row("regions.csv", "ji,河北,Hebei");
        row("zones.csv", "id,zh,en");
        zones().forEach(z -> row("zones.csv", "Z%d,园区%d（演示）,Zone %d (demonstration)".formatted(z, z, z)));
        row("chains.csv", "id,zh,en,priority");
        row("occupations.csv", "id,zh,en,chain");
        row("institutions.csv", "id,zh,en,zone");
        IntStream.range(0, chains)
                .forEach(c ->
                        row("chains.csv", "C%d,链%d（演示）,Chain %d (demonstration),%d".formatted(c, c, c, 1 + c % 3)));
        IntStream.range(0, occupations())
                .forEach(o -> row(
                        "occupations.csv",
                        "O%d,职业%d（演示）,Occupation %d (demonstration),C%d".formatted(o, o, o, o % chains)));
        IntStream.range(0, institutions)
                .forEach(i -> row(
                        "institutions.csv", "S%d,院校%d（演示）,School %d (demonstration),Z%d".formatted(i, i, i, zone(i))));
        row(
                "programmes.csv",
                "id,zh,en,level,years,drop_percent,further_percent,least_class,largest_class,cost,boarding_percent");
        row("serves.csv", "programme,occupation,percent");
        for (int p = 0; p < programmes; p++) {
            row(
                    "programmes.csv",
                    "P%d,专业%d（演示）,Programme %d (demonstration),%s,%d,%d,%d,%d,%d,%d,%d"
                            .formatted(
                                    p,
                                    p,
                                    p,
                                    LEVELS[p % 3],
                                    length(p),
                                    1 + random.nextInt(4),
                                    p % 3 == 2 ? 12 : 3,
                                    18 + random.nextInt(8),
                                    40 + random.nextInt(11),
                                    12 + 4 * (p % 3) + random.nextInt(6),
                                    70 + random.nextInt(25)));
            row("serves.csv", "P%d,O%d,60".formatted(p, p % occupations()));
            row("serves.csv", "P%d,O%d,25".formatted(p, (p + chains) % occupations()));
        }
        row("reach.csv", "institution,zone,percent");
        for (int i = 0; i < institutions; i++) {
            row("reach.csv", "S%d,Z%d,%d".formatted(i, zone(i), zoneCount() == 1 ? 100 : 70));
            if (zoneCount() > 1) {
                row("reach.csv", "S%d,Z%d,20".formatted(i, (zone(i) + 1) % zoneCount()));
            }
        }
    }

    private void offerings() {
        row("offerings.csv", "programme,institution,classes,last_seats");
        row("enrolled.csv", "programme,institution,year,entrants");
        for (int p = 0; p < programmes; p++) {
            for (int n = 0; n < Math.min(3, institutions / 3); n++) {
                int school = (p % 3 + 3 * (p / 3 + n)) % (institutions / 3 * 3);
                int last = 30 + 5 * random.nextInt(15);
                points.add(new Point(p, school, last));
                row("offerings.csv", "P%d,S%d,4,%d".formatted(p, school, last));
                for (int back = 1; back <= length(p); back++) {
                    row(
                            "enrolled.csv",
                            "P%d,S%d,%d,%d".formatted(p, school, FIRST - back, last - 5 + random.nextInt(11)));
                }
            }
        }
    }

    private void pipelines() {
        row("pipelines.csv", "programme,institution,to_programme,to_institution,percent,most_percent");
        for (int n = 0; n < points.size(); n++) {
            Point from = points.get(n);
            if (from.programme() % 3 < 2 && from.programme() + 1 < programmes) {
                points.stream()
                        .filter(to -> to.programme() == from.programme() + 1)
                        .skip(n % 3)
                        .findFirst()
                        .ifPresent(to -> row(
                                "pipelines.csv",
                                "P%d,S%d,P%d,S%d,%d,60"
                                        .formatted(
                                                from.programme(),
                                                from.institution(),
                                                to.programme(),
                                                to.institution(),
                                                from.programme() % 3 == 0 ? 30 : 15)));
            }
        }
    }

    private void demand() {
        row("demand.csv", "occupation,zone,year,mean,low80,high80");
        row("outside.csv", "occupation,zone,year,graduates");
        double[][] supply = new double[occupations()][zoneCount()];
        for (Point point : points) {
            for (int share : new int[] {60, 25}) {
                int occupation = (point.programme() + (share == 60 ? 0 : chains)) % occupations();
                double grads = 0.75 * point.last() * share / 100;
                supply[occupation][zone(point.institution())] += grads * 0.7;
                supply[occupation][(zone(point.institution()) + 1) % zoneCount()] += grads * 0.2;
            }
        }
        for (int o = 0; o < occupations(); o++) {
            for (int z = 0; z < zoneCount(); z++) {
                double level = supply[o][z] * (0.7 + 0.8 * random.nextDouble());
                double growth = 0.97 + 0.1 * random.nextDouble();
                double spread = 0.15 + 0.25 * random.nextDouble();
                for (int year = FIRST + 3; year < FIRST + years + 4; year++) {
                    double mean = level * Math.pow(growth, year - FIRST);
                    row(
                            "demand.csv",
                            "O%d,Z%d,%d,%s,%s,%s"
                                    .formatted(
                                            o,
                                            z,
                                            year,
                                            tenths(mean),
                                            tenths(mean * (1 - spread)),
                                            tenths(mean * (1 + spread))));
                    if (o % 7 == 0) {
                        row("outside.csv", "O%d,Z%d,%d,%d".formatted(o, z, year, 1 + random.nextInt(4)));
                    }
                }
            }
        }
    }

    private void limits() {
        row("teachers.csv", "institution,year,teachers,learners_per_teacher,dual_teachers,dual_percent");
        row("budgets.csv", "institution,year,thousand_yuan");
        for (int i = 0; i < institutions; i++) {
            double present = learners(i, -1, 1.25);
            int teachers = (int) Math.ceil(present * (1.0 + 0.15 * random.nextDouble()) / 18);
            row("teachers.csv", "S%d,,%d,18,%d,50".formatted(i, teachers, (int)
                            Math.ceil(teachers * (0.5 + 0.1 * random.nextDouble()))));
            row("budgets.csv", "S%d,,%d".formatted(i, (int) (present * 1.2 * 20)));
        }
        row("laboratory-hours.csv", "kind,zh,en,programme,hours");
        row("laboratories.csv", "kind,zone,year,laboratories,learner_hours");
        row("beds.csv", "zone,year,beds");
        for (int c = 0; c < chains; c++) {
            for (int p = c; p < programmes; p += chains) {
                row("laboratory-hours.csv", "L%d,实训室%d（演示）,laboratory %d (demonstration),P%d,6".formatted(c, c, c, p));
            }
        }
        for (int z = 0; z < zoneCount(); z++) {
            row("beds.csv", "Z%d,,%d".formatted(z, (int) (learners(-1, z, 1.25) * 0.95)));
            for (int c = 0; c < chains; c++) {
                int chain = c;
                int zone = z;
                double hours = 6
                        * points.stream()
                                .filter(p -> p.programme() % chains == chain && zone(p.institution()) == zone)
                                .mapToDouble(p -> 1.25 * p.last() * length(p.programme()))
                                .sum();
                row("laboratories.csv", "L%d,Z%d,,%d,1200".formatted(c, z, (int)
                                Math.ceil(hours * (1 + 0.15 * random.nextDouble()) / 1200)));
            }
        }
        row("shares.csv", "region,year,least_percent,most_percent");
        List.of("jing", "jin", "ji").forEach(region -> row("shares.csv", "%s,,20,45".formatted(region)));
        row("approvals.csv", "programme,institution,year,least,most");
        for (int p = 0; p < programmes; p++) {
            int programme = p;
            int last = points.stream()
                    .filter(x -> x.programme() == programme)
                    .mapToInt(Point::last)
                    .sum();
            row("approvals.csv", "P%d,,,%d,%d".formatted(p, last / 3, last * 3 / 2));
        }
    }

    private double learners(int institution, int zone, double factor) {
        return factor
                * points.stream()
                        .filter(p -> institution < 0 || p.institution() == institution)
                        .filter(p -> zone < 0 || zone(p.institution()) == zone)
                        .mapToDouble(p -> p.last() * length(p.programme()))
                        .sum();
    }

    private static int length(int programme) {
        return programme % 3 == 2 ? 4 : 3;
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private int occupations() {
        return Math.max(chains, programmes / 2);
    }

    private int zoneCount() {
        return Math.max(1, institutions / 6);
    }

    private int zone(int institution) {
        return institution % zoneCount();
    }

    private IntStream zones() {
        return IntStream.range(0, zoneCount());
    }

    private void row(String file, String cells) {
        tables.computeIfAbsent(file, _ -> new ArrayList<>()).add(cells);
    }
}
