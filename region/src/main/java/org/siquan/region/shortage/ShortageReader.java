package org.siquan.region.shortage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.CodeTable;
import org.siquan.catalogue.Occupation;
import org.siquan.region.file.Column;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.SheetText;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/**
 * Reads a shortage catalogue: CSV or the first fitting sheet of an .xlsx workbook, with the columns {@code source,year},
 * {@code occupation_code} or {@code title} or both, and {@code places} where stated; Chinese headers mean the same. A row without a code is taken by its title if that is an official name or alias of exactly
 * one occupation; nothing is guessed. Same file, same answer.
 */
public final class ShortageReader {

    private static final List<Column> COLUMNS = Column.parse(
            "source/来源/发布单位, year/年份/年度," + " occupation_code/职业编码/职业代码?, title/职业名称/岗位名称/职业?, places/缺口人数/需求人数/缺口?");
    private static final int FINEST_LEVEL = 4;
    private static final int MOST_PLACES = 10_000_000;

    private final CodeTable<Occupation> occupations;

    public ShortageReader(Catalogue catalogue) {
        occupations = catalogue.occupations();
    }

    /** Reads a file of the file system. */
    public ShortageRead read(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            throw new IllegalArgumentException(
                    "shortage catalogue must be a file, was %s%nTry: a .csv or .xlsx file".formatted(file));
        }
        try {
            return read(Files.readAllBytes(file), name.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("shortage catalogue %s cannot be read".formatted(file), e);
        }
    }

    /** Reads a file that is in memory; faults call it by this name. */
    public ShortageRead read(byte[] content, String name) {
        IssueLog log = new IssueLog();
        Optional<byte[]> csv = SheetText.isWorkbook(content)
                ? SheetText.csv(content, name, cells -> Column.isHeader(COLUMNS, cells), log)
                : Optional.of(content);
        return csv.map(text -> read(text, name, log))
                .orElseGet(() -> new ShortageRead(List.of(), log.errors(), log.warnings()));
    }

    private ShortageRead read(byte[] csv, String name, IssueLog log) {
        List<ShortageEntry> entries = new ArrayList<>();
        new Table(_ -> Optional.of(new ByteArrayInputStream(csv)), name, COLUMNS, log).read(row -> {
            String source = row.text("source");
            int year = row.whole("year", 2000, 2100);
            OptionalInt places = row.wholeIfGiven("places", 0, MOST_PLACES);
            Optional<Occupation> occupation = occupation(row);
            row.build(() -> occupation)
                    .flatMap(found -> found)
                    .ifPresent(found -> entries.add(new ShortageEntry(
                            "%s %d:%d".formatted(source, year, row.line()),
                            source,
                            year,
                            found.code(),
                            title(row, found),
                            places)));
        });
        if (entries.isEmpty() && log.errors().isEmpty()) {
            log.error(new Issue(
                    name,
                    0,
                    0,
                    "",
                    "shortage.none",
                    new Text("只有表头，没有紧缺职业", "the file has a header and no occupations"),
                    new Text("每个紧缺职业写一行，或不提供目录。", "Write a row per occupation, or give no catalogue.")));
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
