package org.siquan.region;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.file.FileSet;

/**
 * Invents the demonstration's learners and what they rank, from a fixed seed. A learner likes pay, dislikes distance from
 * the own school, and has tastes of their own; the three weights are the constants below.
 */
final class DemonstrationLearners {
    private static final long SEED = 20_240_221;
    private static final double PER_500_YUAN = 1.0;
    private static final double PER_100_KM = -0.9;
    private static final int FEWEST_CHOICES = 4;
    private static final int CHOICE_SPREAD = 5;
    private static final int ENTRY_YEAR = 2023;
    private static final String SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "一之云文子安宁远清和明月星岚川禾知行景然书言若初南乔柏舟序声羽溪朗越程舒卷";

    private final Region region;
    private final SplittableRandom random = new SplittableRandom(SEED);

    DemonstrationLearners(Region region) {
        this.region = region;
    }

    /** The demonstration region without its learners. */
    static Region withoutLearners() {
        Map<String, String> empty =
                Map.of("learners.csv", "id,name,programme,entry_year,score\n", "preferences.csv", "learner,choices\n");
        FileSet shipped = DemonstrationRegion.files();
        FileSet files = name -> empty.containsKey(name)
                ? Optional.of(new ByteArrayInputStream(empty.get(name).getBytes(StandardCharsets.UTF_8)))
                : shipped.open(name);
        return switch (RegionReader.read(files, Catalogue.load())) {
            case RegionRead.Accepted a -> a.region();
            case RegionRead.Refused r -> throw new AssertionError("refused: " + r.issues());
        };
    }

    Talent invent() {
        List<Learner> learners = new ArrayList<>();
        List<Preference> preferences = new ArrayList<>();
        List<Programme> ranking = region.education().programmes().stream()
                .filter(p -> hasClass(p.majorCode()))
                .toList();
        for (Programme programme : ranking) {
            for (int i = 0; i < programme.approvedPlaces(); i++) {
                LearnerId id = new LearnerId("N%04d".formatted(learners.size() + 1));
                double score = Math.clamp(76 + 8.5 * random.nextGaussian(), 45, 99);
                learners.add(new Learner(id, name(), programme.id(), ENTRY_YEAR, Math.round(score * 10) / 10.0));
                preferences.add(new Preference(id, choices(programme)));
            }
        }
        return new Talent(learners, preferences, region.talent().quotas());
    }

    /** Learners of pipelines, whose majors no order class takes, rank nothing and are not invented. */
    private boolean hasClass(String majorCode) {
        return region.industry().classes().stream().anyMatch(c -> c.majorCodes().contains(majorCode));
    }

    private String name() {
        return character(SURNAMES) + character(GIVEN) + character(GIVEN) + "（演示）";
    }

    private String character(String from) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }

    private List<ClassId> choices(Programme programme) {
        Map<OrderId, Order> orders = new HashMap<>();
        region.industry().orders().forEach(o -> orders.put(o.id(), o));
        Location school = schoolOf(programme);
        Map<ClassId, Double> liking = new HashMap<>();
        for (OrderClass c : region.industry().classes()) {
            if (c.majorCodes().contains(programme.majorCode())) {
                Order order = Objects.requireNonNull(orders.get(c.order()));
                double km = school.kilometresTo(siteOf(order.site()).location());
                double taste = -StrictMath.log(-StrictMath.log(random.nextDouble(1e-9, 1)));
                liking.put(c.id(), PER_500_YUAN * (order.monthlyYuan() - 4000) / 500 + PER_100_KM * km / 100 + taste);
            }
        }
        int count = FEWEST_CHOICES + random.nextInt(CHOICE_SPREAD);
        return liking.entrySet().stream()
                .sorted(Map.Entry.<ClassId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().value()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Location schoolOf(Programme programme) {
        return region.education().institutions().stream()
                .filter(i -> i.id().equals(programme.institution()))
                .map(i -> siteOf(i.site()).location())
                .findFirst()
                .orElseThrow();
    }

    private Site siteOf(SiteId id) {
        return region.metroArea().sites().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
