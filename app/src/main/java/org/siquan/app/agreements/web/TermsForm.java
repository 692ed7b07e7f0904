package org.siquan.app.agreements.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Terms;
import org.siquan.app.platform.ProblemException;

/** Reads the terms of an agreement from its form. */
final class TermsForm {

    private TermsForm() {}

    static Terms read(Map<String, String> typed) {
        Map<Part, String> texts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            texts.put(part, typed.getOrDefault(part.name(), "").replace("\r\n", "\n"));
        }
        return new Terms(
                typed.getOrDefault("guardian", "").strip(),
                number(typed, "yuan", "agreement-pay", 200_000),
                number(typed, "day", "agreement-pay-day", 28),
                texts);
    }

    static Part part(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("agreement-part"));
    }

    private static int number(Map<String, String> typed, String key, String problem, int most) {
        String text = typed.getOrDefault(key, "").strip();
        if (!text.matches("[0-9]{1,6}")) {
            throw ProblemException.invalid(problem, most);
        }
        return Integer.parseInt(text);
    }
}
