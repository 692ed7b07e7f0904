package org.siquan.cli;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Text;
import org.siquan.region.postings.Posting;

/** One row of a sheet or one JSON object as an advertisement; a row that cannot be used is named and left out. */
final class AdvertisementRow {

    private AdvertisementRow() {}

    /**
     * Hands the advertisement on if it has an id and a title.
     *
     * @param cells the text of a column, empty if there is none
     * @param place a fault of this row, of the given column, code and words
     */
    static void deliver(UnaryOperator<String> cells, IssueLog log, FaultOf place, Consumer<Posting> each) {
        String id = cells.apply("id").strip();
        String title = cells.apply("title").strip();
        if (id.isEmpty() || title.isEmpty()) {
            log.error(place.of("value.required", new Text("缺少 id 或 title", "id or title is missing")));
            return;
        }
        each.accept(new Posting(
                id,
                cells.apply("source").strip(),
                title,
                cells.apply("company").strip(),
                cells.apply("city").strip(),
                cells.apply("salary").strip(),
                cells.apply("education").strip(),
                cells.apply("industry").strip(),
                cells.apply("description").strip(),
                cells.apply("date").strip()));
    }

    /** Makes a fault of the row that is being read. */
    interface FaultOf {
        Issue of(String code, Text message);
    }
}
