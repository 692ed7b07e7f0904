package org.siquan.app.apprenticeship.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.engine.kernel.Text;

/** The engine's sentences with a name beside each identifier. */
final class EngineWords {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]*");

    private final Map<String, String> names = new HashMap<>();

    EngineWords(PlanNames from) {
        names.putAll(from.lodgings());
        names.putAll(from.laboratories());
        from.sites().forEach((id, site) -> names.put(id, site.name()));
        from.posts().forEach((id, post) -> {
            names.put(id, post.name());
            names.put(post.enterpriseId(), post.enterprise());
        });
        names.putAll(from.mentors());
        from.learners().forEach((id, learner) -> names.put(id, learner.name()));
    }

    /** Something that has no name among those of the plan. */
    void name(String id, String name) {
        names.putIfAbsent(id, name);
    }

    Text named(Text text) {
        return new Text(named(text.zh()), named(text.en()));
    }

    private String named(String sentence) {
        Matcher matcher = IDENTIFIER.matcher(sentence);
        return matcher.replaceAll(found -> {
            String name = names.get(found.group());
            return Matcher.quoteReplacement(name == null ? found.group() : name + " " + found.group());
        });
    }
}
