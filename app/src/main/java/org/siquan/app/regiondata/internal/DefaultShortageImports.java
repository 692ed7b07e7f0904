package org.siquan.app.regiondata.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.regiondata.FileId;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.ShortageImports;
import org.siquan.app.regiondata.ShortagesPreview;
import org.siquan.app.regiondata.StoredShortages;
import org.siquan.app.regiondata.internal.HandedInTable.Kind;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.shortage.ShortageEntry;
import org.siquan.region.shortage.ShortageRead;
import org.siquan.region.shortage.ShortageReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultShortageImports implements ShortageImports {

    private final HandedInTable handedIn;
    private final ShortageTable shortages;
    private final ShortageReader reader;
    private final AuditLog audit;
    private final Clock clock;

    DefaultShortageImports(
            HandedInTable handedIn, ShortageTable shortages, Catalogue catalogue, AuditLog audit, Clock clock) {
        this.handedIn = handedIn;
        this.shortages = shortages;
        this.reader = new ShortageReader(catalogue);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<StoredShortages> list() {
        return shortages.list();
    }

    @Override
    public Offer offer(String name, byte[] content) {
        ShortageRead read = reader.read(content, name);
        if (!read.faults().isEmpty()) {
            audit.record(
                    "region.faulty",
                    "file:shortages",
                    Map.of("faults", Integer.toString(read.faults().size())));
            return new Offer.Faulty(read.faults(), read.warnings());
        }
        FileId id = new FileId(handedIn.insert(Kind.SHORTAGES, name, content, clock.instant()));
        audit.record("region.handed-in", "file:" + id, Map.of("kind", Kind.SHORTAGES.name()));
        return new Offer.Waiting(id);
    }

    @Override
    public ShortagesPreview preview(FileId id) {
        UploadedFile file = require(id);
        ShortageRead read = sound(file);
        Map<List<Object>, List<ShortageEntry>> byCatalogue = new LinkedHashMap<>();
        read.entries()
                .forEach(entry -> byCatalogue
                        .computeIfAbsent(List.of(entry.source(), entry.year()), _ -> new ArrayList<>())
                        .add(entry));
        List<StoredShortages> kept = shortages.list();
        return new ShortagesPreview(
                id,
                file.name(),
                byCatalogue.values().stream()
                        .map(entries -> catalogue(entries, kept))
                        .toList(),
                read.entries(),
                read.warnings());
    }

    private static ShortagesPreview.Catalogue catalogue(List<ShortageEntry> entries, List<StoredShortages> kept) {
        ShortageEntry first = entries.getFirst();
        return new ShortagesPreview.Catalogue(
                first.source(),
                first.year(),
                entries.size(),
                entries.stream().mapToLong(entry -> entry.places().orElse(0)).sum(),
                kept.stream()
                        .filter(one -> one.source().equals(first.source()) && one.year() == first.year())
                        .mapToInt(StoredShortages::entries)
                        .sum());
    }

    @Override
    public void accept(FileId id) {
        UploadedFile file = require(id);
        List<ShortageEntry> entries = sound(file).entries();
        shortages.replace(entries, file.name(), clock.instant());
        handedIn.delete(id.value());
        audit.record("shortages.imported", "file:" + id, Map.of("entries", Integer.toString(entries.size())));
    }

    @Override
    public void delete(String source, int year) {
        if (shortages.delete(source, year) == 0) {
            throw ProblemException.notFound("shortages-unknown", source, Integer.toString(year));
        }
        audit.record("shortages.deleted", "shortages:park", Map.of("year", Integer.toString(year)));
    }

    private UploadedFile require(FileId id) {
        return handedIn.find(Kind.SHORTAGES, id.value())
                .orElseThrow(() -> ProblemException.notFound("region-file-unknown"));
    }

    private ShortageRead sound(UploadedFile file) {
        ShortageRead read = reader.read(file.content(), file.name());
        if (!read.faults().isEmpty()) {
            throw ProblemException.conflict("region-file-unknown"); // the catalogue of occupations changed
        }
        return read;
    }
}
