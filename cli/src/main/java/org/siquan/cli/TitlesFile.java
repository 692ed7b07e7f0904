package org.siquan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/** Reads titles that people have coded; a file with one bad row is refused, because its figures would not be comparable. */
final class TitlesFile {

    private static final List<Column> COLUMNS = Column.parse("title, occupation_code, occupation_name?");

    private TitlesFile() {}

    /** @throws BadInput with every bad row */
    static List<LabelledTitle> read(Path file, Catalogue catalogue) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isRegularFile(absolute)) {
            throw new BadInput(List.of(IssueText.whole(
                    file.toString(),
                    "titles.missing",
                    new Text("找不到文件", "the file does not exist"),
                    new Text(
                            "指定一个含 title,occupation_code 两列的 CSV 文件。",
                            "Name a CSV file with the columns title,occupation_code."))));
        }
        IssueLog log = new IssueLog();
        List<LabelledTitle> titles = new ArrayList<>();
        new Table(FileSet.folder(folder), absolute.getFileName().toString(), COLUMNS, log).read(row -> {
            String title = row.text("title");
            String code = row.text("occupation_code");
            if (!code.isEmpty() && catalogue.occupations().find(code).isEmpty()) {
                row.fail(
                        "occupation_code",
                        "code.unknown",
                        "职业代码 %s 不在职业分类大典中".formatted(code),
                        "the occupation %s is not in the catalogue".formatted(code),
                        "按《职业分类大典（2022）》改正。",
                        "Correct it by the occupational classification of 2022.");
            }
            row.build(() -> new LabelledTitle(title, code)).ifPresent(titles::add);
        });
        if (log.errors().isEmpty() && titles.isEmpty()) {
            log.error(IssueText.whole(
                    file.toString(),
                    "titles.none",
                    new Text("文件中没有职位名称", "the file holds no titles"),
                    new Text("表头下每行写一个职位名称和职业代码。", "Write a title and its code into each row below the header.")));
        }
        if (!log.errors().isEmpty()) {
            throw new BadInput(log.errors().stream()
                    .map(issue -> IssueText.at(file.toString(), issue))
                    .toList());
        }
        return titles;
    }
}
