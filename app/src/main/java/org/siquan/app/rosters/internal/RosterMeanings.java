package org.siquan.app.rosters.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.app.rosters.RosterField;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Whether what somebody says of the titles can be used. */
@Component
class RosterMeanings {

    private final MessageSource messages;

    RosterMeanings(MessageSource messages) {
        this.messages = messages;
    }

    /** The column of each field. */
    static Map<RosterField, String> columns(Map<String, RosterField> fields) {
        Map<RosterField, String> columns = new EnumMap<>(RosterField.class);
        fields.forEach((title, field) -> columns.put(field, title));
        return columns;
    }

    List<Issue> faults(String file, List<String> titles, Map<String, RosterField> fields) {
        List<Issue> faults = new ArrayList<>();
        Map<RosterField, String> seen = new EnumMap<>(RosterField.class);
        for (String title : titles) {
            RosterField field = fields.get(title);
            String other = field == null ? null : seen.putIfAbsent(field, title);
            if (field != null && other != null) {
                faults.add(issue(
                        file,
                        title,
                        "mapping.twice",
                        "“%s”和“%s”都对应“%s”".formatted(other, title, name(field, Locale.SIMPLIFIED_CHINESE)),
                        "“%s” and “%s” both mean “%s”".formatted(other, title, name(field, Locale.ENGLISH)),
                        "每项只选一列，另一列选“不导入”。",
                        "Choose one column for it and leave the other out."));
            }
        }
        fields.keySet().stream()
                .filter(title -> !titles.contains(title))
                .forEach(title -> faults.add(issue(
                        file,
                        title,
                        "mapping.no-such-title",
                        "文件里没有列“%s”".formatted(title),
                        "the file has no column “%s”".formatted(title),
                        "重新上传文件，再对应列。",
                        "Upload the file again and say what its columns mean.")));
        for (RosterField field : RosterField.values()) {
            if (field.required() && !seen.containsKey(field)) {
                faults.add(issue(
                        file,
                        name(field, Locale.SIMPLIFIED_CHINESE),
                        "mapping.required",
                        "没有列对应“%s”".formatted(name(field, Locale.SIMPLIFIED_CHINESE)),
                        "no column means “%s”".formatted(name(field, Locale.ENGLISH)),
                        "为它选一列；文件里没有的，从原系统连同该列重新导出。",
                        "Choose a column for it; if the file has none, export it anew with that column."));
            }
        }
        return faults;
    }

    private String name(RosterField field, Locale language) {
        return messages.getMessage(field.messageKey(), new Object[0], language);
    }

    private static Issue issue(
            String file, String field, String code, String zh, String en, String remedyZh, String remedyEn) {
        return new Issue(file, 0, 0, field, code, new Text(zh, en), new Text(remedyZh, remedyEn));
    }
}
