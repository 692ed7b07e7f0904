package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.rules.Rule;
import org.siquan.engine.rules.RuleBook;
import org.siquan.engine.scheduling.Conflict;

/** Says what the schedule could not do in the region's own names, and which rule of the state stands behind a ban. */
final class ScheduleWords {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]*");

    private final RotationInput rotation;
    private final Map<String, String> names = new HashMap<>();

    ScheduleWords(YearInput input, RotationInput rotation) {
        this.rotation = rotation;
        input.region().industry().posts().forEach(p -> names.put(p.id().value(), p.zh()));
        input.region().industry().orders().forEach(o -> names.put(o.id().value(), o.zh()));
        input.region().industry().enterprises().forEach(e -> names.put(e.id().value(), e.zh()));
        input.region().education().laboratories().forEach(l -> names.put(l.id().value(), l.zh()));
        input.region().education().lodgings().forEach(l -> names.put(l.id().value(), l.zh()));
        input.region().talent().learners().forEach(l -> names.put(l.id().value(), l.name()));
    }

    /** The engine's sentence with a name beside each identifier. */
    Text named(Text text) {
        return new Text(named(text.zh()), named(text.en()));
    }

    /** A conflict, with the rules whose bans take part in it. */
    Text conflict(Conflict conflict) {
        Text text = named(conflict.words());
        List<Rule> rules = conflict.kind() == Conflict.Kind.LEARNER ? rules(conflict.learners()) : List.of();
        if (rules.isEmpty()) {
            return text;
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Rule rule : rules) {
            zh.add("%s《%s》%s：%s"
                    .formatted(
                            rule.id(),
                            rule.source(),
                            rule.article(),
                            rule.statement().zh()));
            en.add("%s (%s): %s"
                    .formatted(rule.id(), rule.source(), rule.statement().en()));
        }
        return new Text(
                text.zh() + " 禁排依据：" + String.join("；", zh) + "。",
                text.en() + ". Banned by " + String.join("; ", en) + ".");
    }

    private List<Rule> rules(List<String> learners) {
        List<String> ids = rotation.problem().learners().stream()
                .filter(learner -> learners.contains(learner.id()))
                .flatMap(learner -> rotation.bans().rules(learner.banClass(), learner.order()).stream())
                .distinct()
                .toList();
        return RuleBook.all().stream().filter(rule -> ids.contains(rule.id())).toList();
    }

    private String named(String sentence) {
        Matcher matcher = IDENTIFIER.matcher(sentence);
        return matcher.replaceAll(found -> {
            String name = names.get(found.group());
            return Matcher.quoteReplacement(name == null ? found.group() : name + " " + found.group());
        });
    }
}
