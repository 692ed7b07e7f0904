package org.siquan.year.gap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.CodeTable;
import org.siquan.catalogue.Occupation;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/**
 * Reads a shortage catalogue: CSV with {@code source,year}, {@code occupation_code} or {@code title} or both, and
 * {@code places} where stated. A row without a code is taken by its title if that is an official name or alias of exactly
 * one occupation; nothing is guessed. Same file, same answer.
 */
public final class ShortageReader {

    private static final List<Column> COLUMNS = Column.parse("source, year, occupation_code?, title?, places?");
    private static final int FINEST_LEVEL = 4;
    private static final int MOST_PLACES = 10_000_000;

    private final CodeTable<Occupation> occupations;

    public ShortageReader(Catalogue catalogue) {
        occupations = catalogue.occupations();
    }

    /** Reads a file of the file system. */
    public ShortageRead read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            throw new IllegalArgumentException(
                    "shortage catalogue must be a file, was %s%nTry: a .csv file".formatted(file));
        }
        return read(FileSet.folder(folder), name.toString());
    }

    /** Reads a file of a set. */
    public ShortageRead read(FileSet files, String name) {
        IssueLog log = new IssueLog();
        List<ShortageEntry> entries = new ArrayList<>();
        new Table(files, name, COLUMNS, log).read(row -> {
            String source = row.text("source");
            int year = row.whole("year", 2000, 2100);
            OptionalInt places = row.wholeIfGiven("places", 0, MOST_PLACES);
            Optional<Occupation> occupation = occupation(row);
            row.build(() -> occupation)
                    .flatMap(found -> found)
                    .ifPresent(found -> entries.add(new ShortageEntry(
                            "line " + row.line(), source, year, found.code(), title(row, found), places)));
        });
        if (entries.isEmpty() && log.errors().isEmpty()) {
            log.error(new Issue(
                    name,
                    0,
                    0,
                    "",
                    "shortage.none",
                    new Text("只有表头，没有紧缺职业", "the file has a header and no occupations"),
                    new Text("每个紧缺职业写一行，或去掉 --shortage。", "Write a row per occupation, or leave --shortage out.")));
        }
        return new ShortageRead(entries, log.errors(), log.warnings());
    }

    private static String title(Row row, Occupation found) {
        String title = row.optional("title");
        return title.isEmpty() ? found.name() : title;
    }

    private Optional<Occupation> occupation(Row row) {
        String code = row.optional("occupation_code");
        String title = row.optional("title");
        if (!code.isEmpty()) {
            Optional<Occupation> found = occupations.find(FINEST_LEVEL, code);
            if (found.isEmpty()) {
                row.fail(
                        "occupation_code",
                        "code.unknown",
                        "职业分类大典中没有职业 %s".formatted(Row.shown(code)),
                        "the classification has no occupation %s".formatted(Row.shown(code)),
                        "改成大典（2022 年版）四级职业编码，如 2-02-07-07。",
                        "Give a code of the fourth level of the classification of 2022, such as 2-02-07-07.");
            }
            return found;
        }
        if (title.isEmpty()) {
            row.fail(
                    row.line() > 0 ? "occupation_code" : "",
                    "value.required",
                    "occupation_code 和 title 至少填一个",
                    "one of occupation_code and title must be filled in",
                    "填写职业编码，或大典中的职业名称。",
                    "Fill in the code, or the name in the classification.");
            return Optional.empty();
        }
        List<Occupation> named = ofFinest(occupations.byName(title));
        List<Occupation> found = named.isEmpty() ? ofFinest(occupations.byAlias(title)) : named;
        if (found.size() != 1) {
            row.fail(
                    "title",
                    "title.unknown",
                    "“%s”不是大典中唯一的职业名称".formatted(Row.shown(title)),
                    "“%s” is not the name of one occupation of the classification".formatted(Row.shown(title)),
                    "在 occupation_code 列填写职业编码。",
                    "Fill in the code in the column occupation_code.");
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private static List<Occupation> ofFinest(List<Occupation> found) {
        return found.stream().filter(o -> o.level() == FINEST_LEVEL).toList();
    }
}
