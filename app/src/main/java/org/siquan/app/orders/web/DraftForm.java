package org.siquan.app.orders.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.siquan.app.orders.BodyFault;
import org.siquan.app.orders.OrderBody;

/**
 * The form of a draft as typed, and what is wrong with it. Rows are numbered fields ({@code class.0.zh}); a row without its
 * first field is left out, so the form works without a script.
 */
public record DraftForm(Map<String, String> typed, List<BodyFault> faults) {

    private static final int LONGEST = 1_000;
    private static final int MOST_ROWS = 40;

    public DraftForm {
        typed = Map.copyOf(typed);
        faults = List.copyOf(faults);
    }

    /** A kind of row of the form. */
    record Rows(String key, String first, int shown) {}

    private static final Rows CLASSES = new Rows("class", "zh", 2);
    private static final Rows NEEDS = new Rows("need", "id", 5);
    private static final Rows POSTS = new Rows("post", "zh", 2);
    private static final Rows SHARES = new Rows("share", "province", 3);

    static DraftForm of(Map<String, String> asked) {
        Map<String, String> typed = new HashMap<>();
        asked.forEach((key, value) -> {
            String text = value.strip();
            typed.put(key, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        });
        List.of(CLASSES, NEEDS, POSTS, SHARES).forEach(kind -> closeRanks(typed, kind));
        return new DraftForm(typed, List.of());
    }

    /** Rows that are left out leave no gap, so that a fault stands beside the row that it is about. */
    private static void closeRanks(Map<String, String> typed, Rows kind) {
        int next = 0;
        for (int i = 0; i < MOST_ROWS; i++) {
            String from = kind.key() + "." + i + ".";
            boolean filled = !typed.getOrDefault(from + kind.first(), "").isEmpty();
            String to = kind.key() + "." + next + ".";
            for (String key : List.copyOf(typed.keySet())) {
                if (key.startsWith(from) && (!filled || next != i)) {
                    String value = typed.remove(key);
                    if (filled && value != null) {
                        typed.put(to + key.substring(from.length()), value);
                    }
                }
            }
            next += filled ? 1 : 0;
        }
    }

    static DraftForm of(OrderBody body) {
        Map<String, String> typed = new HashMap<>();
        typed.put("zh", body.zh());
        typed.put("occupation", body.occupationCode());
        typed.put("site", body.site());
        typed.put("places", String.valueOf(body.places()));
        typed.put("starts", body.starts() == null ? "" : body.starts().toString());
        typed.put("ends", body.ends() == null ? "" : body.ends().toString());
        typed.put("monthly", String.valueOf(body.monthlyYuan()));
        typed.put("same", String.valueOf(body.samePostYuan()));
        typed.put("conditions", body.conditions());
        typed.put("declared", body.declared() ? "on" : "");
        rows(typed, CLASSES, body.classes(), (c, row) -> {
            row.put("zh", c.zh());
            row.put("majors", String.join(" ", c.majors()));
            row.put("least", String.valueOf(c.least()));
            row.put("most", String.valueOf(c.most()));
            row.put("patterns", String.join(" ", c.patterns()));
        });
        rows(typed, NEEDS, body.needs(), (n, row) -> {
            row.put("id", n.competency());
            row.put("depth", String.valueOf(n.depth()));
        });
        rows(typed, POSTS, body.posts(), (p, row) -> {
            row.put("zh", p.zh());
            row.put("occupation", p.occupationCode());
            row.put("site", p.site());
            row.put("capacity", String.valueOf(p.capacity()));
            row.put("staff", String.valueOf(p.sameKindStaff()));
            row.put("hours", String.valueOf(p.hoursPerDay()));
            row.put("night", p.night() ? "on" : "");
        });
        rows(typed, SHARES, body.shares(), (s, row) -> {
            row.put("province", s.province());
            row.put("least", String.valueOf(s.least()));
            row.put("most", String.valueOf(s.most()));
            row.put("clause", s.clause());
        });
        return new DraftForm(typed, List.of());
    }

    private static <T> void rows(
            Map<String, String> typed, Rows kind, List<T> all, BiConsumer<T, Map<String, String>> cells) {
        for (int i = 0; i < all.size(); i++) {
            String at = kind.key() + "." + i + ".";
            Map<String, String> row = new HashMap<>();
            cells.accept(all.get(i), row);
            row.forEach((field, value) -> typed.put(at + field, value));
        }
    }

    /** As typed; blank where nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field; null: nothing. */
    public @Nullable BodyFault fault(String field) {
        return faults.stream().filter(f -> f.field().equals(field)).findFirst().orElse(null);
    }

    /** Numbers of the rows that the form shows: those typed and some to spare. */
    public List<Integer> rows(String key) {
        Rows kind = List.of(CLASSES, NEEDS, POSTS, SHARES).stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
        int last = -1;
        for (int i = 0; i < MOST_ROWS; i++) {
            if (!value(key + "." + i + "." + kind.first()).isEmpty()) {
                last = i;
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ROWS, Math.max(kind.shown(), last + 2)); i++) {
            numbers.add(i);
        }
        return numbers;
    }

    DraftForm wrong(List<BodyFault> found) {
        return new DraftForm(typed, found);
    }

    /** Adds a fault for every field that is no number or date where one is meant. */
    OrderBody body(List<BodyFault> unreadable) {
        return new OrderBody(
                value("zh"),
                code("occupation"),
                value("site"),
                number("places", unreadable),
                date("starts", unreadable),
                date("ends", unreadable),
                number("monthly", unreadable),
                number("same", unreadable),
                value("conditions"),
                !value("declared").isEmpty(),
                filled(CLASSES).stream()
                        .map(at -> new OrderBody.ClassLine(
                                value(at + "zh"),
                                codes(at + "majors"),
                                number(at + "least", unreadable),
                                number(at + "most", unreadable),
                                codes(at + "patterns")))
                        .toList(),
                filled(NEEDS).stream()
                        .map(at -> new OrderBody.NeedLine(code(at + "id"), number(at + "depth", unreadable)))
                        .toList(),
                filled(POSTS).stream()
                        .map(at -> new OrderBody.PostLine(
                                value(at + "zh"),
                                code(at + "occupation"),
                                value(at + "site"),
                                number(at + "capacity", unreadable),
                                number(at + "staff", unreadable),
                                number(at + "hours", unreadable),
                                !value(at + "night").isEmpty()))
                        .toList(),
                filled(SHARES).stream()
                        .map(at -> new OrderBody.Share(
                                value(at + "province"),
                                number(at + "least", unreadable),
                                number(at + "most", unreadable),
                                value(at + "clause")))
                        .toList());
    }

    private List<String> filled(Rows kind) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String at = kind.key() + "." + i + ".";
            if (!value(at + kind.first()).isEmpty()) {
                found.add(at);
            }
        }
        return found;
    }

    /** Lists of choices put the name behind the code. */
    private String code(String field) {
        return value(field).split("\\s", 2)[0];
    }

    private List<String> codes(String field) {
        return Arrays.stream(value(field).split("[\\s,，、|;；]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private int number(String field, List<BodyFault> unreadable) {
        String text = value(field).replace(",", "");
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        unreadable.add(new BodyFault(field, "number", value(field)));
        return 0;
    }

    private @Nullable LocalDate date(String field, List<BodyFault> unreadable) {
        if (value(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value(field));
        } catch (DateTimeException e) {
            unreadable.add(new BodyFault(field, "date", value(field)));
            return null;
        }
    }
}
