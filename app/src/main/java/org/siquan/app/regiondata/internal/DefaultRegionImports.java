package org.siquan.app.regiondata.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.regiondata.DataOrigin;
import org.siquan.app.regiondata.FileId;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.PostingsPreview;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.siquan.app.regiondata.RegionPreview;
import org.siquan.app.regiondata.StoredPostings;
import org.siquan.app.regiondata.internal.HandedInTable.Kind;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.RegionWriter;
import org.siquan.region.RegionZip;
import org.siquan.region.RegionZipReader;
import org.siquan.region.ZipRead;
import org.siquan.region.file.Issue;
import org.siquan.region.postings.ContactData;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsRead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultRegionImports implements RegionImports {

    private static final int TITLES_SHOWN = 5;

    private final RegionData data;
    private final HandedInTable handedIn;
    private final OriginTable origins;
    private final PostingsTable postings;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;

    DefaultRegionImports(
            RegionData data,
            HandedInTable handedIn,
            OriginTable origins,
            PostingsTable postings,
            Catalogue catalogue,
            AuditLog audit,
            Clock clock) {
        this.data = data;
        this.handedIn = handedIn;
        this.origins = origins;
        this.postings = postings;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<DataOrigin> findOrigin() {
        return origins.find();
    }

    @Override
    public Offer offerRegion(String name, byte[] zip) {
        return switch (read(zip)) {
            case RegionRead.Accepted _ -> waiting(Kind.REGION, name, zip);
            case RegionRead.Refused refused -> {
                audit.record(
                        "region.faulty",
                        "file:region",
                        Map.of("faults", Integer.toString(refused.issues().size())));
                yield new Offer.Faulty(refused.issues(), refused.warnings());
            }
        };
    }

    private Offer waiting(Kind kind, String name, byte[] content) {
        FileId id = new FileId(handedIn.insert(kind, name, content, clock.instant()));
        audit.record("region.handed-in", "file:" + id, Map.of("kind", kind.name()));
        return new Offer.Waiting(id);
    }

    /** The region of the zip file, or every fault: of the file, of its rows, and of identifiers used for accounts. */
    private RegionRead read(byte[] zip) {
        return switch (RegionZipReader.open(zip)) {
            case ZipRead.Refused refused -> new RegionRead.Refused(List.of(refused.issue()), List.of());
            case ZipRead.Opened opened ->
                switch (RegionReader.read(opened.files(), catalogue)) {
                    case RegionRead.Refused refused ->
                        new RegionRead.Refused(refused.issues(), joined(opened.warnings(), refused.warnings()));
                    case RegionRead.Accepted accepted -> {
                        List<Issue> faults = RegionOrganisations.faults(accepted.region());
                        List<Issue> warnings = joined(opened.warnings(), accepted.warnings());
                        yield faults.isEmpty()
                                ? new RegionRead.Accepted(accepted.region(), warnings)
                                : new RegionRead.Refused(faults, warnings);
                    }
                };
        };
    }

    private static List<Issue> joined(List<Issue> some, List<Issue> more) {
        List<Issue> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Override
    public RegionPreview previewRegion(FileId id) {
        UploadedFile file = require(Kind.REGION, id);
        RegionRead.Accepted accepted = accepted(file);
        Optional<Region> now = data.find();
        SortedMap<String, Integer> after = RegionWriter.rows(accepted.region());
        SortedMap<String, Integer> before =
                now.map(RegionWriter::rows).orElseGet(java.util.Collections::emptySortedMap);
        Set<String> names = new TreeSet<>(after.keySet());
        names.addAll(before.keySet());
        Set<String> differing = now.map(region -> (Set<String>) RegionWriter.differing(region, accepted.region()))
                .orElse(names);
        return new RegionPreview(
                id,
                file.name(),
                accepted.region().park(),
                names.stream()
                        .map(name -> new RegionPreview.FileChange(
                                name,
                                before.getOrDefault(name, 0),
                                after.getOrDefault(name, 0),
                                !differing.contains(name)))
                        .toList(),
                accepted.warnings(),
                now.map(Region::contentHash).orElse(""));
    }

    private RegionRead.Accepted accepted(UploadedFile file) {
        return switch (read(file.content())) {
            case RegionRead.Accepted accepted -> accepted;
            case RegionRead.Refused _ ->
                throw ProblemException.conflict("region-file-unknown"); // the catalogue changed
        };
    }

    private UploadedFile require(Kind kind, FileId id) {
        return handedIn.find(kind, id.value()).orElseThrow(() -> ProblemException.notFound("region-file-unknown"));
    }

    @Override
    public void acceptRegion(FileId id, String seen) {
        UploadedFile file = require(Kind.REGION, id);
        if (!data.find().map(Region::contentHash).orElse("").equals(seen)) {
            throw ProblemException.conflict("region-changed");
        }
        Region region = accepted(file).region();
        data.replace(region);
        origins.replace(false, file.name(), region.contentHash(), clock.instant());
        handedIn.delete(id.value());
        audit.record("region.imported", "file:" + id, Map.of("content", region.contentHash()));
    }

    @Override
    public Optional<StoredPostings> findPostings() {
        return postings.find();
    }

    @Override
    public Offer offerPostings(String name, byte[] csv) {
        PostingsRead read = PostingsTable.parse(csv);
        return read.postings().isEmpty()
                ? new Offer.Faulty(read.faults(), read.warnings())
                : waiting(Kind.POSTINGS, name, csv);
    }

    @Override
    public PostingsPreview previewPostings(FileId id) {
        UploadedFile file = require(Kind.POSTINGS, id);
        PostingsRead read = PostingsTable.parse(file.content());
        List<Posting> sound = read.postings();
        int cleaned = (int) sound.stream()
                .filter(posting -> !ContactData.remove(posting).equals(posting))
                .count();
        return new PostingsPreview(
                id,
                file.name(),
                sound.size(),
                cleaned,
                sound.stream()
                        .limit(TITLES_SHOWN)
                        .map(p -> p.company().isEmpty() ? p.title() : p.title() + " · " + p.company())
                        .toList(),
                read.faults(),
                read.warnings());
    }

    @Override
    public void acceptPostings(FileId id) {
        UploadedFile file = require(Kind.POSTINGS, id);
        List<Posting> clean = PostingsTable.parse(file.content()).postings().stream()
                .map(ContactData::remove)
                .toList();
        postings.replace(file.name(), clean, clock.instant());
        handedIn.delete(id.value());
        audit.record("postings.imported", "file:" + id, Map.of("advertisements", Integer.toString(clean.size())));
    }

    @Override
    public void deletePostings() {
        postings.delete();
        audit.record("postings.deleted", "postings:park");
    }

    @Override
    public void discard(FileId id) {
        handedIn.delete(id.value());
        audit.record("region.discarded", "file:" + id);
    }

    @Override
    public byte[] exportRegion() {
        Region region = data.find().orElseThrow(() -> ProblemException.notFound("region-none"));
        audit.record("region.exported", "park:" + region.park().id(), Map.of("content", region.contentHash()));
        return RegionZip.write(region);
    }
}
