package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/**
 * What should be known about some series of a file that are forecast all the same.
 *
 * @param count how many series it holds for
 * @param series the first of them by name
 * @param message what it is, what it means for the forecast, and the first series with their figures
 */
record SeriesNote(String code, int count, List<String> series, Text message, Text remedy) {

    Issue of(String file) {
        return IssueText.whole(file, code, message, remedy);
    }

    /** For the JSON of the verb. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("count", count);
        fields.put("series", series);
        fields.put("zh", message.zh());
        fields.put("en", message.en());
        fields.put("remedyZh", remedy.zh());
        fields.put("remedyEn", remedy.en());
        return fields;
    }
}
