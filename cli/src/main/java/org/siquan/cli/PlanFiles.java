package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsRead;
import org.siquan.region.postings.PostingsReader;

/**
 * What a plan is made from: a region, the demonstration's if none is named, and perhaps advertisements. All of it is read
 * before an answer is given, so that one run names every fault of every file.
 */
final class PlanFiles {

    private final Catalogue catalogue;
    private final PrintWriter errors;
    private final List<Issue> faults = new ArrayList<>();

    PlanFiles(Catalogue catalogue, PrintWriter errors) {
        this.catalogue = catalogue;
        this.errors = errors;
    }

    /** The files' content. */
    record Content(Region region, List<Posting> postings) {}

    /**
     * Reads everything; warnings go to standard error.
     *
     * @param year the year the user expects, or null for whichever the region is for
     * @throws BadInput with every fault
     */
    Content read(@Nullable Path folder, @Nullable Path advertisements, @Nullable Integer year) {
        Optional<Region> region = readRegion(folder);
        List<Posting> postings = advertisements == null ? List.of() : readPostings(advertisements);
        if (year != null && region.isPresent() && region.get().park().year() != year) {
            faults.add(IssueText.at(
                    path(folder, "park.csv"), anotherYear(region.get().park().year(), year)));
        }
        if (region.isEmpty() || !faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Content(region.get(), postings);
    }

    private Optional<Region> readRegion(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            faults.add(IssueText.whole(
                    folder.toString(),
                    "region.missing",
                    new Text("找不到园区文件夹", "the region's folder does not exist"),
                    new Text(
                            "用 --region 指定含 park.csv、sites.csv 等文件的文件夹；不写则使用演示园区。",
                            "Name a folder of park.csv, sites.csv, … (docs/guide/region-format.md), or leave"
                                    + " --region out.")));
            return Optional.empty();
        }
        FileSet files = folder == null ? DemonstrationRegion.files() : FileSet.folder(folder);
        return switch (RegionReader.read(files, catalogue)) {
            case RegionRead.Accepted accepted -> {
                warn(folder, accepted.warnings());
                yield Optional.of(accepted.region());
            }
            case RegionRead.Refused refused -> {
                warn(folder, refused.warnings());
                refused.issues().forEach(issue -> faults.add(IssueText.at(path(folder, issue.file()), issue)));
                yield Optional.empty();
            }
        };
    }

    private List<Posting> readPostings(Path file) {
        if (!Files.isRegularFile(file)) {
            faults.add(IssueText.whole(
                    file.toString(),
                    "postings.missing",
                    new Text("找不到招聘信息文件", "the file of advertisements does not exist"),
                    new Text("用 --postings 指定一个 CSV 文件。", "Name a CSV file with --postings.")));
            return List.of();
        }
        PostingsRead read = PostingsReader.read(file);
        Path folder = file.getParent();
        warn(folder, read.warnings());
        read.faults().forEach(issue -> faults.add(IssueText.at(path(folder, issue.file()), issue)));
        return read.postings();
    }

    private static Issue anotherYear(int found, int expected) {
        return new Issue(
                "park.csv",
                0,
                0,
                "year",
                "year.differs",
                new Text(
                        "文件是 %d 年度的，--year 要的是 %d 年度".formatted(found, expected),
                        "the files are for the year %d, --year asks for %d".formatted(found, expected)),
                new Text(
                        "去掉 --year；或准备 %d 年度的文件（park.csv 的 year 和 first_monday、学生、志愿、订单）。".formatted(expected),
                        "Leave out --year, or hand in the files of %d (year and first_monday of park.csv, learners, preferences, orders)."
                                .formatted(expected)));
    }

    private void warn(@Nullable Path folder, List<Issue> warnings) {
        warnings.forEach(issue -> errors.println(IssueText.line(IssueText.at(path(folder, issue.file()), issue))));
        errors.flush();
    }

    private static String path(@Nullable Path folder, String file) {
        return folder == null ? file : folder.resolve(file).toString();
    }
}
