package org.siquan.app.rosters.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.siquan.app.rosters.RosterField;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.SheetText;
import org.siquan.region.file.Text;

/** The sheet of a workbook that holds the roster, from its header on. Titles above the header are passed over. */
final class RosterSheet {

    private static final int LEAST_COLUMNS = 3;
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_COLUMNS = 200;

    private final byte[] csv;
    private final List<String> titles;

    private RosterSheet(byte[] csv, List<String> titles) {
        this.csv = csv;
        this.titles = titles;
    }

    /**
     * Reads it.
     *
     * @param known sets of titles that the school has mapped
     * @return empty if it cannot be read; the log says why
     */
    static Optional<RosterSheet> read(byte[] content, String name, Collection<Set<String>> known, IssueLog log) {
        if (!SheetText.isWorkbook(content)) {
            log.error(new Issue(
                    name,
                    0,
                    0,
                    "",
                    "roster.no-workbook",
                    new Text("不是 .xlsx 工作簿", "this is no .xlsx workbook"),
                    new Text("在导出系统或表格软件里另存为 .xlsx 再上传。", "Save it as .xlsx and upload it again.")));
            return Optional.empty();
        }
        IssueLog strict = new IssueLog();
        Optional<RosterSheet> found =
                read(content, name, cells -> known.contains(new HashSet<>(filled(cells))) || isUsual(cells), strict);
        if (found.isPresent()
                || strict.errors().stream().noneMatch(issue -> issue.code().equals("sheet.header"))) {
            strict.errors().forEach(log::error);
            return found;
        }
        return read(content, name, RosterSheet::mayBeHeader, log);
    }

    private static Optional<RosterSheet> read(
            byte[] content, String name, Predicate<List<String>> header, IssueLog log) {
        List<String> titles = new ArrayList<>();
        return SheetText.csvOfValues(
                        content,
                        name,
                        cells -> {
                            boolean is = cells.size() <= MOST_COLUMNS && header.test(cells);
                            if (is) {
                                titles.addAll(filled(cells));
                            }
                            return is;
                        },
                        log)
                .map(csv -> new RosterSheet(csv, titles));
    }

    /** A number and a name under titles that we know. */
    private static boolean isUsual(List<String> cells) {
        Set<RosterField> fields = new HashSet<>();
        cells.forEach(cell -> RosterField.ofTitle(cell).ifPresent(fields::add));
        return fields.contains(RosterField.NUMBER) && fields.contains(RosterField.NAME);
    }

    private static boolean mayBeHeader(List<String> cells) {
        List<String> filled = filled(cells);
        return filled.size() >= LEAST_COLUMNS
                && new HashSet<>(filled).size() == filled.size()
                && filled.stream().allMatch(cell -> cell.length() <= LONGEST_TITLE && !cell.matches("[0-9.Xx -]+"));
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    }

    byte[] csv() {
        return csv;
    }

    /** Every title once, in the order of the columns. */
    List<String> titles() {
        return List.copyOf(new LinkedHashSet<>(titles));
    }

    /** What the school knows the file by. */
    Set<String> signature() {
        return new HashSet<>(titles);
    }

    /** What a title probably means: the usual meaning, and among several titles of a field the most usual. */
    Optional<RosterField> propose(String title) {
        return RosterField.ofTitle(title)
                .filter(field -> titles().stream()
                        .filter(other ->
                                RosterField.ofTitle(other).filter(field::equals).isPresent())
                        .min(java.util.Comparator.comparingInt(field::rank))
                        .filter(best -> Objects.equals(best, title))
                        .isPresent());
    }

    @Override
    public String toString() {
        return "RosterSheet" + Arrays.toString(titles.toArray());
    }
}
