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

    private static final PostingsRead NO_POSTINGS = new PostingsRead(List.of(), List.of(), List.of());

    private final Catalogue catalogue;
    private final PrintWriter errors;
    private final boolean skipBadPostings;
    private final List<Issue> faults = new ArrayList<>();

    /** With {@code skipBadPostings} bad rows of the advertisements are named and left out instead of refused. */
    PlanFiles(Catalogue catalogue, PrintWriter errors, boolean skipBadPostings) {
        this.catalogue = catalogue;
        this.errors = errors;
        this.skipBadPostings = skipBadPostings;
    }

    /** The files' content; {@code postingsLeftOut} counts the faults for which rows were left out. */
    record Content(Region region, List<Posting> postings, int postingsLeftOut) {}

    /**
     * Reads everything; warnings go to standard error.
     *
     * @param year the year the user expects, or null for whichever the region is for
     * @throws BadInput with every fault
     */
    Content read(@Nullable Path folder, @Nullable Path advertisements, @Nullable Integer year) {
        Optional<Region> region = readRegion(folder);
        PostingsRead postings = advertisements == null ? NO_POSTINGS : readPostings(advertisements);
        if (year != null && region.isPresent() && region.get().park().year() != year) {
            faults.add(IssueText.at(
                    path(folder, "park.csv"), anotherYear(region.get().park().year(), year)));
        }
        if (region.isEmpty() || !faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Content(region.get(), postings.postings(), postings.faults().size());
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

    private PostingsRead readPostings(Path file) {
        if (!Files.isRegularFile(file)) {
            faults.add(IssueText.whole(
                    file.toString(),
                    "postings.missing",
                    new Text("找不到招聘信息文件", "the file of advertisements does not exist"),
                    new Text("用 --postings 指定一个 CSV 文件。", "Name a CSV file with --postings.")));
            return NO_POSTINGS;
        }
        PostingsRead read = PostingsReader.read(file);
        Path folder = file.getParent();
        warn(folder, read.warnings());
        boolean skippable = !read.postings().isEmpty() && read.faults().stream().noneMatch(PlanFiles::ofTheWholeFile);
        if (skippable && skipBadPostings) {
            warn(folder, read.faults());
            return read;
        }
        if (read.postings().isEmpty() && read.faults().isEmpty()) {
            faults.add(IssueText.whole(
                    file.toString(),
                    "postings.none",
                    new Text("只有表头，没有招聘信息", "the file has a header and no advertisements"),
                    new Text("每条招聘信息写一行，或去掉 --postings。", "Write a row per advertisement, or leave --postings out.")));
        }
        read.faults().forEach(issue -> faults.add(IssueText.at(path(folder, issue.file()), issue)));
        if (skippable && !read.faults().isEmpty()) {
            int others = read.postings().size();
            errors.println(("加 --skip-bad-postings 可略去有错的行，其余 %d 条照读。"
                            + " With --skip-bad-postings bad rows are left out and the other %d are read.")
                    .formatted(others, others));
        }
        return read;
    }

    /** Whether the rest of the file is in doubt: cut off, another encoding, no header. */
    private static boolean ofTheWholeFile(Issue issue) {
        return issue.code().startsWith("file.") || issue.code().startsWith("header.");
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
