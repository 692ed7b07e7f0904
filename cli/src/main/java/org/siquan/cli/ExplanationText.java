package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.explain.Explanation;

/** The choices of one applicant as a person reads them, and as JSON; in ranks, never in scores. */
record ExplanationText(MatchingProblem problem, MatchingOutcome outcome, Wording wording) {

    void addTo(StringBuilder text, int applicant, List<Explanation> choices) {
        int taken = outcome.choice(applicant);
        String result = taken == MatchingOutcome.NONE
                ? wording.of("未入班", "no place")
                : wording.of("入班", "placed in") + " " + name(applicant, taken);
        text.append(problem.roster().id(applicant)).append("：").append(result).append(System.lineSeparator());
        if (choices.isEmpty()) {
            text.append("  ")
                    .append(wording.of("没有填志愿。", "No choices were given."))
                    .append(System.lineSeparator());
        }
        choices.forEach(choice -> add(text, choice));
    }

    private String name(int applicant, int taken) {
        var place =
                problem.places().get(problem.choices().placeAt(problem.choices().first(applicant) + taken));
        return place.name().equals(place.id()) ? place.id() : place.name() + "（" + place.id() + "）";
    }

    private void add(StringBuilder text, Explanation choice) {
        MatchSummary.line(
                text, "  %d  %s".formatted(choice.choice() + 1, choice.place()), wording.of(kind(choice.kind())));
        if (choice.rank() > 0) {
            MatchSummary.line(text, "     " + wording.of("名次", "rank"), ranks(choice));
        }
        say(text, wording.of("抽签", "lottery"), choice.tie());
        for (Explanation.Level level : choice.levels()) {
            String binds = level.binding() ? "  ← " + wording.of("起作用", "binds") : "";
            MatchSummary.line(
                    text,
                    "     " + wording.of("名额", "seats"),
                    "%s %d / %d%s".formatted(level.name(), level.used(), level.most(), binds));
        }
        say(text, wording.of("原因", "why"), choice.why());
        say(text, wording.of("差在哪里", "missing"), choice.missing());
    }

    private String ranks(Explanation choice) {
        String own = choice.rank() + " / " + choice.listed();
        return choice.cutoff() == 0
                ? own + "，" + wording.of("无人入班", "nobody was placed")
                : own + "，" + wording.of("入班最低名次", "last placed") + " " + choice.cutoff();
    }

    private void say(StringBuilder text, String label, Text sentence) {
        if (!sentence.equals(Text.NONE)) {
            MatchSummary.line(text, "     " + label, wording.of(sentence));
        }
    }

    static Text kind(Explanation.Kind kind) {
        return switch (kind) {
            case PLACED -> new Text("入班", "placed");
            case EARLIER_CHOICE -> new Text("已在更靠前的志愿入班", "an earlier choice succeeded");
            case NOT_ELIGIBLE -> new Text("不符合报名条件", "not eligible");
            case CLOSED -> new Text("未开班", "does not open");
            case QUOTA -> new Text("名额已满", "full");
        };
    }

    /** The kind as programs read it. */
    static String code(Explanation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, Object> json(int applicant, List<Explanation> choices) {
        Map<String, Object> object = new LinkedHashMap<>();
        int taken = outcome.choice(applicant);
        object.put("applicant", problem.roster().id(applicant));
        object.put(
                "place",
                taken == MatchingOutcome.NONE ? null : choices.get(taken).place());
        object.put("choices", choices.stream().map(this::json).toList());
        return object;
    }

    private Map<String, Object> json(Explanation choice) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("choice", choice.choice() + 1);
        object.put("place", choice.place());
        object.put("outcome", code(choice.kind()));
        object.put("rank", choice.rank());
        object.put("listed", choice.listed());
        object.put("cutoff", choice.cutoff());
        object.put("bounds", choice.levels().stream().map(ExplanationText::json).toList());
        put(object, "lottery", choice.tie());
        put(object, "why", choice.why());
        put(object, "missing", choice.missing());
        return object;
    }

    private void put(Map<String, Object> object, String name, Text text) {
        for (Wording.Language each : Wording.Language.values()) {
            if (wording.only() == null || wording.only() == each) {
                object.put(name + (each == Wording.Language.zh ? "Zh" : "En"), new Wording(each).of(text));
            }
        }
    }

    private static Map<String, Object> json(Explanation.Level level) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", level.name());
        object.put("used", level.used());
        object.put("most", level.most());
        object.put("binding", level.binding());
        return object;
    }
}
