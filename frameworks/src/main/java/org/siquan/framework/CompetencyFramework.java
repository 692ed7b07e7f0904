package org.siquan.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.siquan.region.Chain;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.Park;
import org.siquan.region.Region;
import org.siquan.region.RegionWriter;
import org.siquan.region.file.Text;

/**
 * The competencies of a park with their names, levels and codes, in one version. Immutable.
 *
 * @param identifier stays the same from version to version
 * @param creator who answers for it
 * @param version of the content; two contents of one park never share one
 * @param changed day from which the content holds
 * @param chains what the competencies are grouped by
 * @param levels descriptors; a competency has five or none
 */
public record CompetencyFramework(
        UUID identifier,
        Text title,
        String creator,
        String version,
        LocalDate changed,
        List<Chain> chains,
        List<Competency> competencies,
        List<CompetencyLevel> levels) {

    private static final int VERSION_DIGITS = 8;

    public CompetencyFramework {
        chains = List.copyOf(chains);
        competencies = List.copyOf(competencies);
        levels = List.copyOf(levels);
    }

    /**
     * The framework of a region. The identifier follows from the park's id, the version from year and content, whatever
     * the order of rows; it holds from the first Monday of the cycle's year.
     */
    public static CompetencyFramework of(Region region) {
        return of(region, region.park().firstMonday());
    }

    /** As {@link #of(Region)}, holding from another day. */
    public static CompetencyFramework of(Region region, LocalDate changed) {
        return of(
                region.park(),
                region.industry().chains(),
                region.industry().competencies(),
                region.industry().levels(),
                changed);
    }

    /** As {@link #of(Region)}, of what a park's framework consists of. */
    public static CompetencyFramework of(
            Park park,
            List<Chain> chains,
            List<Competency> competencies,
            List<CompetencyLevel> levels,
            LocalDate changed) {
        String content = RegionWriter.frameworkHash(chains, competencies, levels);
        return new CompetencyFramework(
                NameUuid.of(NameUuid.URL, "urn:siquan:framework:" + park.id()),
                new Text(park.zh() + "能力框架", park.en() + ": competency framework"),
                park.zh(),
                park.year() + "-" + content.substring(0, VERSION_DIGITS),
                changed,
                chains,
                competencies,
                levels);
    }

    /** As files of a region: {@code chains.csv}, {@code competencies.csv} and, if described, {@code competency-levels.csv}. */
    public SortedMap<String, String> files() {
        return RegionWriter.frameworkFiles(chains, competencies, levels);
    }
}
