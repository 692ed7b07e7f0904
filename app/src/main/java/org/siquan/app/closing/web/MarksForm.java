package org.siquan.app.closing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.app.closing.AssessmentSheet.Observation;
import org.siquan.app.closing.Assessments.NewMark;
import org.siquan.app.platform.ProblemException;

/** Reads {@code points-N}, {@code words-N}, {@code depth-ID}, {@code seen-ID}; what is left blank is left alone. */
final class MarksForm {

    private static final String POINTS = "points-";
    private static final String DEPTH = "depth-";
    private static final int LONGEST_NUMBER = 6;

    private MarksForm() {}

    static List<NewMark> marks(Map<String, String> typed) {
        List<NewMark> marks = new ArrayList<>();
        typed.forEach((key, value) -> {
            if (key.startsWith(POINTS) && !value.isBlank()) {
                String item = key.substring(POINTS.length());
                if (!item.matches("[0-9]{1,2}")) {
                    throw ProblemException.invalid("closing-item", item);
                }
                marks.add(new NewMark(
                        Integer.parseInt(item),
                        number(value, "closing-points", value),
                        typed.getOrDefault("words-" + item, "")));
            }
        });
        return marks;
    }

    static List<Observation> seen(Map<String, String> typed) {
        List<Observation> seen = new ArrayList<>();
        typed.forEach((key, value) -> {
            if (key.startsWith(DEPTH) && !value.isBlank()) {
                String competency = key.substring(DEPTH.length());
                if (!value.matches("[0-3]")) {
                    throw ProblemException.invalid("closing-competency", competency);
                }
                seen.add(new Observation(
                        competency, Integer.parseInt(value), typed.getOrDefault("seen-" + competency, "")));
            }
        });
        return seen;
    }

    static BigDecimal number(String text, String code, Object... arguments) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST_NUMBER || !stripped.matches("[0-9]+(\\.[0-9]+)?")) {
            throw ProblemException.invalid(code, arguments);
        }
        return new BigDecimal(stripped);
    }
}
