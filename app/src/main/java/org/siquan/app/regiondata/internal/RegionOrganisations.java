package org.siquan.app.regiondata.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.region.Origin;
import org.siquan.region.Region;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** The schools and enterprises of a region as organisations that own rows and have accounts. */
final class RegionOrganisations {

    private static final String ALLOWED = "[A-Za-z0-9][A-Za-z0-9-]{0,62}";
    private static final Set<String> TAKEN = Set.of("park", "authority", "system");

    private RegionOrganisations() {}

    static List<Organisation> of(Region region) {
        Stream<Organisation> schools = region.education().institutions().stream()
                .map(s -> organisation(s.id().value(), Kind.SCHOOL, s.zh(), s.origin()));
        Stream<Organisation> enterprises = region.industry().enterprises().stream()
                .map(e -> organisation(e.id().value(), Kind.ENTERPRISE, e.zh(), e.origin()));
        return Stream.concat(schools, enterprises).toList();
    }

    private static Organisation organisation(String id, Kind kind, String name, Origin origin) {
        return new Organisation(new OrgId(id), kind, name, name, origin == Origin.DEMONSTRATION);
    }

    /** Identifiers that cannot name an organisation, or name two. */
    static List<Issue> faults(Region region) {
        List<Issue> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>(TAKEN);
        region.education().institutions().forEach(s -> check("institutions.csv", s.id().value(), seen, faults));
        region.industry().enterprises().forEach(e -> check("enterprises.csv", e.id().value(), seen, faults));
        return faults;
    }

    private static void check(String file, String id, Set<String> seen, List<Issue> faults) {
        if (!id.matches(ALLOWED)) {
            faults.add(new Issue(
                    file,
                    0,
                    0,
                    "id",
                    "organisation.identifier",
                    new Text(
                            "编号 %s 不能作为单位编号".formatted(id),
                            "the identifier %s cannot name an organisation".formatted(id)),
                    new Text("只用字母、数字和连字符，至多 63 个。", "Use letters, digits and hyphens only, at most 63.")));
        } else if (!seen.add(id)) {
            faults.add(new Issue(
                    file,
                    0,
                    0,
                    "id",
                    "organisation.duplicate",
                    new Text(
                            "编号 %s 已由另一单位或系统使用".formatted(id),
                            "the identifier %s is taken by another organisation or the system".formatted(id)),
                    new Text(
                            "换一个编号；院校与企业的编号不能相同。", "Take another one; a school and an enterprise may not share one.")));
        }
    }
}
