package org.siquan.app.industry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyId;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.Industry;

/** Industry circles with another competency framework, for tests. */
public final class Frameworks {

    private Frameworks() {}

    /** With descriptors of the first competencies that are easily known, in place of theirs. */
    public static Industry described(Industry circle, int competencies) {
        List<CompetencyLevel> levels = circle.competencies().stream()
                .limit(competencies)
                .flatMap(c -> IntStream.rangeClosed(1, CompetencyLevel.HIGHEST)
                        .mapToObj(level -> new CompetencyLevel(
                                c.id(),
                                level,
                                "能按第 %d 级要求完成".formatted(level),
                                "does it as level %d asks".formatted(level))))
                .toList();
        Set<CompetencyId> described =
                levels.stream().map(CompetencyLevel::competency).collect(Collectors.toSet());
        List<CompetencyLevel> all = new ArrayList<>(levels);
        circle.levels().stream()
                .filter(level -> !described.contains(level.competency()))
                .forEach(all::add);
        return with(circle, circle.competencies(), all);
    }

    /** With so many competencies, the further ones named {@code X-0183} and so on. */
    static Industry grown(Industry circle, int competencies) {
        List<Competency> all = new ArrayList<>(circle.competencies());
        for (int i = all.size(); i < competencies; i++) {
            Competency like =
                    circle.competencies().get(i % circle.competencies().size());
            all.add(new Competency(
                    new CompetencyId("X-%04d".formatted(i)),
                    "测试能力 " + i,
                    "Test competency " + i,
                    List.of("另称" + i),
                    like.chain(),
                    like.majorCodes(),
                    like.occupationCodes(),
                    like.level()));
        }
        return with(circle, all, circle.levels());
    }

    /** With these competencies and descriptors. */
    public static Industry with(Industry i, List<Competency> competencies, List<CompetencyLevel> levels) {
        return new Industry(
                i.chains(),
                competencies,
                levels,
                i.enterprises(),
                i.orders(),
                i.classes(),
                i.needed(),
                i.posts(),
                i.mentors(),
                i.demand());
    }
}
