package org.siquan.app.agreements;

import java.util.EnumMap;
import java.util.Map;
import org.siquan.app.platform.Sha256;

/**
 * What the parties agree on.
 *
 * @param guardian name; empty where none is a party
 * @param monthlyYuan pay in yuan a month, 0 to 200,000
 * @param payDay day of the month by which the month before is paid, 1 to 28
 * @param texts of the groups as they are written; a group that is not there is empty
 */
public record Terms(String guardian, int monthlyYuan, int payDay, Map<Part, String> texts) {

    public Terms {
        var all = new EnumMap<Part, String>(Part.class);
        for (Part part : Part.values()) {
            all.put(part, texts.getOrDefault(part, "").strip());
        }
        texts = Map.copyOf(all);
    }

    /** A group as it is read and signed: that of the parties ends with the guardian, that of pay begins with the amount. */
    public String text(Part part) {
        String text = texts.getOrDefault(part, "");
        if (text.isEmpty()) {
            return text;
        }
        return switch (part) {
            case PARTIES -> guardian.isEmpty() ? text : text + "\n丁方（监护人）：" + guardian;
            case PAY ->
                monthlyYuan == 0 ? text : "实习报酬每月人民币 %d 元，于次月 %d 日前支付。\n%s".formatted(monthlyYuan, payDay, text);
            default -> text;
        };
    }

    /** The hash of a group's text: a word about it holds for this wording only. */
    public String wording(Part part) {
        return Sha256.of(text(part));
    }

    /** How many of the groups that the law wants have content, 0 to 8. */
    public int filled() {
        return (int) texts.entrySet().stream()
                .filter(e -> e.getKey().required() && !e.getValue().isEmpty())
                .count();
    }

    /** True where a text names the rules of 2016, which are repealed (Art. 50). */
    public boolean citesRepealedRules() {
        return texts.values().stream().anyMatch(text -> text.contains("教职成〔2016〕3号") || text.contains("教职成[2016]3号"));
    }
}
