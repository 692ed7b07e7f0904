package org.siquan.app.regiondata.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.FrameworkRead;
import org.siquan.framework.cfpackage.CfPackageReader;
import org.siquan.region.Chain;
import org.siquan.region.ChainId;
import org.siquan.region.Industry;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.RegionZip;
import org.siquan.region.RegionZipReader;
import org.siquan.region.ZipRead;
import org.siquan.region.file.Issue;

/** A region as it would be with a handed-in framework, checked like one that is handed in as files. */
final class FrameworkInRegion {

    private FrameworkInRegion() {}

    /** The whole region, or every fault of the package and of the rows that would no longer fit. */
    static RegionRead read(String name, byte[] json, Region region, Catalogue catalogue) {
        return switch (CfPackageReader.read(name, json)) {
            case FrameworkRead.Refused(var issues, var warnings) -> new RegionRead.Refused(issues, warnings);
            case FrameworkRead.Accepted(var framework, var warnings) ->
                switch (checked(with(framework, region), catalogue)) {
                    case RegionRead.Accepted(var whole, var more) ->
                        new RegionRead.Accepted(whole, joined(warnings, more));
                    case RegionRead.Refused(var issues, var more) ->
                        new RegionRead.Refused(issues, joined(warnings, more));
                };
        };
    }

    /** The rules of a region's files hold whichever way its content came in. */
    private static RegionRead checked(Region region, Catalogue catalogue) {
        return switch (RegionZipReader.open(RegionZip.write(region))) {
            case ZipRead.Opened opened -> RegionReader.read(opened.files(), catalogue);
            case ZipRead.Refused refused -> new RegionRead.Refused(List.of(refused.issue()), List.of());
        };
    }

    private static Region with(CompetencyFramework framework, Region region) {
        Industry i = region.industry();
        Map<ChainId, Chain> chains = new LinkedHashMap<>();
        i.chains().forEach(chain -> chains.put(chain.id(), chain));
        framework.chains().forEach(chain -> chains.put(chain.id(), chain));
        Industry changed = new Industry(
                List.copyOf(chains.values()),
                framework.competencies(),
                framework.levels(),
                i.enterprises(),
                i.orders(),
                i.classes(),
                i.needed(),
                i.posts(),
                i.mentors(),
                i.demand());
        return new Region(region.park(), region.metroArea(), changed, region.education(), region.talent());
    }

    private static List<Issue> joined(List<Issue> some, List<Issue> more) {
        List<Issue> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
