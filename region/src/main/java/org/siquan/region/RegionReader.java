package org.siquan.region;

import java.nio.file.Path;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;

/**
 * Reads the file set of a park (docs/guide/region-format.md). Every file and every row is read before an answer is
 * given, so one reading names all faults. Same files, same answer. Memory grows with the sound content only; a cell
 * above 65,536 characters is refused.
 */
public final class RegionReader {
    private RegionReader() {}

    /** Reads the files of a folder and checks their codes against the shipped catalogue. */
    public static RegionRead read(Path folder) {
        return read(FileSet.folder(folder), Catalogue.load());
    }

    /** Reads the files of any set and checks their codes against the catalogue. */
    public static RegionRead read(FileSet files, Catalogue catalogue) {
        IssueLog log = new IssueLog();
        Draft draft = Draft.read(files, log);
        Links links = new Links(log);
        new PlaceChecks(draft, links).run();
        new IndustryChecks(draft, links).run();
        new EducationChecks(draft, links).run();
        new ProgressionChecks(draft, links).run();
        new TalentChecks(draft, links).run();
        new QuotaChecks(draft, links).run();
        new CodeChecks(draft, links, catalogue).run();
        return log.errors().isEmpty()
                ? new RegionRead.Accepted(draft.region(), log.warnings())
                : new RegionRead.Refused(log.errors(), log.warnings());
    }
}
