package org.siquan.app.alignment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.app.alignment.NewDecision;
import org.siquan.app.platform.ProblemException;

/**
 * What somebody typed into the form of an item.
 *
 * @param choice {@code ACCEPT}, a code, {@code OTHER}, {@code SPLIT} or {@code NOT_A_JOB}; empty: nothing yet
 * @param other code or official name of another occupation
 * @param find words by which an occupation is looked for
 */
public record DecisionForm(
        String choice,
        String code,
        String other,
        String find,
        String reason,
        long version,
        List<NewDecision.Part> parts) {

    private static final int PARTS = 3;

    static DecisionForm of(Map<String, String> asked) {
        List<NewDecision.Part> parts = new ArrayList<>();
        for (int i = 1; i <= PARTS; i++) {
            parts.add(new NewDecision.Part(
                    asked.getOrDefault("title" + i, ""),
                    asked.getOrDefault("code" + i, "").strip()));
        }
        return new DecisionForm(
                asked.getOrDefault("choice", ""),
                asked.getOrDefault("code", ""),
                asked.getOrDefault("other", "").strip(),
                asked.getOrDefault("find", ""),
                asked.getOrDefault("reason", ""),
                version(asked.getOrDefault("version", "0")),
                List.copyOf(parts));
    }

    private static long version(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw ProblemException.conflict("alignment-decided-meanwhile");
        }
    }

    /** Whether there is something to say the effect of. */
    public boolean chosen() {
        return !choice.isEmpty() && (!choice.equals("OTHER") || !other.isEmpty());
    }

    /** The decision; a name in place of a code is looked up by the caller. */
    NewDecision decision(String otherCode) {
        return switch (choice) {
            case "ACCEPT" -> new NewDecision.Accept(code, reason);
            case "OTHER" -> new NewDecision.Change(otherCode, reason);
            case "SPLIT" ->
                new NewDecision.Split(
                        parts.stream()
                                .filter(part ->
                                        !part.title().isBlank() || !part.code().isEmpty())
                                .toList(),
                        reason);
            case "NOT_A_JOB" -> new NewDecision.NotAJob(reason);
            default -> new NewDecision.Change(choice, reason);
        };
    }

    /** The same with a reason, so that its effect can be said before one is typed. */
    DecisionForm forPreview() {
        return new DecisionForm(choice, code, other, find, reason.isBlank() ? "-" : reason, version, parts);
    }
}
