package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.Major;
import org.siquan.region.Region;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import org.siquan.region.postings.Posting;
import org.siquan.region.shortage.ShortageEntry;
import org.siquan.region.shortage.ShortageRead;
import org.siquan.region.shortage.ShortageReader;
import org.siquan.round.Nearest;
import org.siquan.year.ReadAdvertisements;
import org.siquan.year.gap.GapSources;

/** What a gap analysis is made from; every fault of every file is named before anything is computed. */
final class GapFiles {

    private static final long SEED = 2026;
    private static final int FINEST_LEVEL = 4;

    private final Catalogue catalogue;
    private final PrintWriter errors;

    /** @param errors hears of warnings */
    GapFiles(Catalogue catalogue, PrintWriter errors) {
        this.catalogue = catalogue;
        this.errors = errors;
    }

    /** The files' content. */
    record Content(Region region, List<Posting> postings, List<ShortageEntry> shortages) {}

    /** @throws BadInput with every fault */
    Content read(Path region, @Nullable Path postings, @Nullable Path shortage) {
        List<Issue> faults = new ArrayList<>();
        List<ShortageEntry> shortages = shortage == null ? List.of() : shortages(shortage, faults);
        @Nullable
        Path folder =
                region.toString().equals(FrameworkSource.DEMONSTRATION) && !Files.isDirectory(region) ? null : region;
        try {
            PlanFiles.Content read = new PlanFiles(catalogue, errors, false).read(folder, postings, null);
            if (faults.isEmpty()) {
                return new Content(read.region(), read.postings(), shortages);
            }
        } catch (BadInput bad) {
            faults.addAll(0, bad.issues());
        }
        throw new BadInput(faults);
    }

    private List<ShortageEntry> shortages(Path file, List<Issue> faults) {
        if (!Files.isRegularFile(file)) {
            faults.add(IssueText.whole(
                    file.toString(),
                    "shortage.missing",
                    new Text("找不到紧缺职业目录文件", "the shortage catalogue does not exist"),
                    new Text("用 --shortage 指定一个 CSV 文件。", "Name a CSV file with --shortage.")));
            return List.of();
        }
        ShortageRead read = new ShortageReader(catalogue).read(file);
        read.warnings().forEach(issue -> errors.println(IssueText.line(IssueText.at(file.toString(), issue))));
        read.faults().forEach(issue -> faults.add(IssueText.at(file.toString(), issue)));
        return read.entries();
    }

    /** Codes of the majors to analyse. @throws BadInput if the region has not the one asked for */
    List<String> majors(Region region, @Nullable String only) {
        List<String> all =
                region.education().majors().stream().map(Major::code).sorted().toList();
        if (only == null) {
            return region.comparedMajors().stream().map(Major::code).sorted().toList();
        }
        if (all.contains(only)) {
            return List.of(only);
        }
        throw unknown(
                "--major " + only,
                "major.unknown",
                new Text("园区没有专业 %s".formatted(only), "the region has no major %s".formatted(only)),
                Nearest.of(only, all));
    }

    /** The code of a major of the catalogue. @throws BadInput if there is none, or an occupation is unknown */
    String catalogueMajor(String code, List<String> occupations) {
        if (catalogue.majors().find(code).isEmpty()) {
            throw unknown(
                    "--new-major " + code,
                    "major.unknown",
                    new Text("专业目录中没有 %s".formatted(code), "the catalogue has no major %s".formatted(code)),
                    Nearest.of(
                            code,
                            catalogue.majors().all().stream().map(m -> m.code()).toList()));
        }
        for (String occupation : occupations) {
            if (catalogue.occupations().find(FINEST_LEVEL, occupation).isEmpty()) {
                throw unknown(
                        "--occupation " + occupation,
                        "code.unknown",
                        new Text(
                                "职业分类大典中没有职业 %s".formatted(occupation),
                                "the classification has no occupation %s".formatted(occupation)),
                        null);
            }
        }
        return code;
    }

    private static BadInput unknown(String words, String code, Text message, @Nullable String nearest) {
        Text remedy = nearest == null
                ? new Text("核对代码。", "Check the code.")
                : new Text("是不是 " + nearest + "？", "Did you mean " + nearest + "?");
        return new BadInput(List.of(IssueText.whole(words, code, message, remedy)));
    }

    /** The sources beside the orders; reading advertisements takes a while. */
    GapSources sources(Content content) {
        ReadAdvertisements read = ReadAdvertisements.of(
                content.region(), catalogue, content.postings(), List.of(), RunControl.of(SEED, 0));
        return GapSources.of(read.alignments(), content.postings(), content.shortages());
    }
}
