package org.siquan.app.regiondata.internal;

import java.time.Clock;
import java.util.Map;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.regiondata.FileId;
import org.siquan.app.regiondata.FrameworkImports;
import org.siquan.app.regiondata.FrameworkPreview;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.internal.HandedInTable.Kind;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.FrameworkDiff;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultFrameworkImports implements FrameworkImports {

    private final RegionData data;
    private final HandedInTable handedIn;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;

    DefaultFrameworkImports(RegionData data, HandedInTable handedIn, Catalogue catalogue, AuditLog audit, Clock clock) {
        this.data = data;
        this.handedIn = handedIn;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Offer offer(String name, byte[] json) {
        return switch (FrameworkInRegion.read(name, json, now(), catalogue)) {
            case RegionRead.Accepted _ -> {
                FileId id = new FileId(handedIn.insert(Kind.FRAMEWORK, name, json, clock.instant()));
                audit.record("region.handed-in", "file:" + id, Map.of("kind", Kind.FRAMEWORK.name()));
                yield new Offer.Waiting(id);
            }
            case RegionRead.Refused(var issues, var warnings) -> {
                audit.record("region.faulty", "file:framework", Map.of("faults", Integer.toString(issues.size())));
                yield new Offer.Faulty(issues, warnings);
            }
        };
    }

    private Region now() {
        return data.find().orElseThrow(() -> ProblemException.conflict("framework-no-region"));
    }

    @Override
    public FrameworkPreview preview(FileId id) {
        UploadedFile file = require(id);
        Region now = now();
        RegionRead.Accepted then = accepted(file, now);
        return new FrameworkPreview(
                id,
                file.name(),
                FrameworkDiff.between(CompetencyFramework.of(now), CompetencyFramework.of(then.region())),
                then.warnings(),
                now.contentHash());
    }

    @Override
    public void accept(FileId id, String seen) {
        UploadedFile file = require(id);
        Region now = now();
        if (!now.contentHash().equals(seen)) {
            throw ProblemException.conflict("region-changed");
        }
        Region then = accepted(file, now).region();
        data.replace(then);
        handedIn.delete(id.value());
        audit.record("framework.imported", "file:" + id, Map.of("content", then.contentHash()));
    }

    private UploadedFile require(FileId id) {
        return handedIn.find(Kind.FRAMEWORK, id.value())
                .orElseThrow(() -> ProblemException.notFound("region-file-unknown"));
    }

    /** It fitted when it was handed in; the region may have changed since. */
    private RegionRead.Accepted accepted(UploadedFile file, Region now) {
        return switch (FrameworkInRegion.read(file.name(), file.content(), now, catalogue)) {
            case RegionRead.Accepted accepted -> accepted;
            case RegionRead.Refused _ -> throw ProblemException.conflict("framework-no-longer-fits");
        };
    }
}
