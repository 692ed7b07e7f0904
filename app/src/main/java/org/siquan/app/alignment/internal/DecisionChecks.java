package org.siquan.app.alignment.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.NewDecision;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.platform.ProblemException;
import org.siquan.engine.alignment.TitleMemory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a decision must be: complete, with valid codes and a reason, about something that can be decided so. */
@Component
class DecisionChecks {

    private static final int MOST_CHARS = 500;
    private static final int MOST_TITLE_CHARS = 100;
    private static final int MOST_PARTS = 5;

    private final Set<String> codes;
    private final MessageSource messages;

    DecisionChecks(AlignmentEngines engines, MessageSource messages) {
        this.codes = Set.copyOf(engines.codes());
        this.messages = messages;
    }

    void requireWhole(ReadItem item) {
        if (item.repeats() != null) {
            throw ProblemException.conflict("alignment-item-repeats");
        }
        if (item.part() > 0) {
            throw ProblemException.conflict("alignment-item-is-part");
        }
    }

    /** Throws a 422 that names each field, or a 409 where the reading changed since. */
    void require(ReadItem item, NewDecision wanted) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (wanted.reason().length() > MOST_CHARS) {
            faults.put("reason", text("alignment.fault.reason.long", MOST_CHARS));
        }
        switch (wanted) {
            case NewDecision.Accept accept -> {
                if (!accept.code().equals(item.code())) {
                    throw ProblemException.conflict("alignment-reading-changed");
                }
            }
            case NewDecision.Change change -> {
                reason(change, faults);
                code("code", change.code(), faults);
            }
            case NewDecision.Split split -> {
                reason(split, faults);
                order(item, faults);
                parts(split.parts(), faults);
            }
            case NewDecision.NotAJob no -> {
                reason(no, faults);
                order(item, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalidFields("alignment-decision-incomplete", faults);
        }
    }

    private void reason(NewDecision wanted, Map<String, String> faults) {
        if (wanted.reason().isBlank()) {
            faults.put("reason", text("alignment.fault.reason"));
        }
    }

    private void order(ReadItem item, Map<String, String> faults) {
        if (item.kind() == ItemKind.ORDER) {
            faults.put("kind", text("alignment.fault.order"));
        }
    }

    private void code(String field, String code, Map<String, String> faults) {
        if (!codes.contains(code)) {
            faults.put(field, text(code.isBlank() ? "alignment.fault.code.none" : "alignment.fault.code", code));
        }
    }

    private void parts(List<NewDecision.Part> parts, Map<String, String> faults) {
        if (parts.size() < 2 || parts.size() > MOST_PARTS) {
            faults.put("parts", text("alignment.fault.parts", MOST_PARTS));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String title = parts.get(i).title();
            String key = TitleMemory.key(title);
            if (key.isEmpty() || title.length() > MOST_TITLE_CHARS || !seen.add(key.toLowerCase(Locale.ROOT))) {
                faults.put("title" + (i + 1), text("alignment.fault.part.title", MOST_TITLE_CHARS));
            }
            code("code" + (i + 1), parts.get(i).code(), faults);
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
