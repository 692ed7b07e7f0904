package org.siquan.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.siquan.region.Chain;
import org.siquan.region.ChainId;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyId;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.file.Text;

/** Frameworks of one chain and a few competencies, to be changed by a test. */
public final class SmallFramework {

    /** The one chain. */
    public static final Chain CHAIN = new Chain(new ChainId("IT"), "新一代信息技术", "Information technology");

    private static final List<String> MAJORS = List.of("080901", "080905", "080717T", "020310T");
    private static final List<String> OCCUPATIONS = List.of("2-02-10-03", "4-04-05-01", "2-02-38-01");
    private static final String ODD = "\",;\\/'<>&“”…— C++ #.NET 数据 \t";

    private SmallFramework() {}

    /** Two competencies; the first has descriptors, the second no aliases and codes. */
    public static CompetencyFramework small() {
        return of(
                "2026-1",
                List.of(
                        new Competency(
                                new CompetencyId("IT-1"),
                                "编程",
                                "Programming",
                                List.of("Java", "Python"),
                                CHAIN.id(),
                                List.of("080901", "080905"),
                                List.of("2-02-10-03"),
                                3),
                        plain("IT-2", "测试", "Testing")),
                descriptors("IT-1"));
    }

    /** A competency without aliases and codes. */
    public static Competency plain(String id, String zh, String en) {
        return new Competency(new CompetencyId(id), zh, en, List.of(), CHAIN.id(), List.of(), List.of(), 1);
    }

    /** Five descriptors of a competency. */
    public static List<CompetencyLevel> descriptors(String competency) {
        List<CompetencyLevel> levels = new ArrayList<>();
        for (int level = 1; level <= CompetencyLevel.HIGHEST; level++) {
            levels.add(new CompetencyLevel(
                    new CompetencyId(competency),
                    level,
                    "第 " + level + " 级，能独立完成",
                    "Level " + level + ": does it alone"));
        }
        return levels;
    }

    /** The park's framework with this content. */
    public static CompetencyFramework of(String version, List<Competency> competencies, List<CompetencyLevel> levels) {
        return new CompetencyFramework(
                UUID.fromString("7f3c0d6e-4c0b-5a57-9c69-64e1f9a3b001"),
                new Text("小园区能力框架", "Small park: competency framework"),
                "小园区",
                version,
                LocalDate.of(2026, 1, 5),
                List.of(CHAIN),
                competencies,
                levels);
    }

    /** A framework of up to 30 competencies with odd characters, from a seed. */
    public static CompetencyFramework random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Competency> competencies = new ArrayList<>();
        List<CompetencyLevel> levels = new ArrayList<>();
        for (int i = random.nextInt(31); i > 0; i--) {
            Competency competency = new Competency(
                    new CompetencyId("C-" + i),
                    "能力" + odd(random),
                    "Competency" + odd(random),
                    some(random, List.of("别名" + odd(random), "alias" + i, "C#", "又称 " + i)),
                    CHAIN.id(),
                    some(random, MAJORS),
                    some(random, OCCUPATIONS),
                    random.nextInt(1, 6));
            competencies.add(competency);
            if (random.nextBoolean()) {
                levels.addAll(descriptors(competency.id().value()));
            }
        }
        return of("v" + seed, competencies, levels);
    }

    private static String odd(SplittableRandom random) {
        int at = random.nextInt(ODD.length());
        return (ODD.substring(at) + "尾").strip();
    }

    /** Some of the values in another order. */
    private static List<String> some(SplittableRandom random, List<String> values) {
        List<String> left = new ArrayList<>(values);
        List<String> taken = new ArrayList<>();
        for (int i = random.nextInt(values.size() + 1); i > 0; i--) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
