package org.siquan.app.links;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * What the page of a link shows, and what can be chosen on it.
 *
 * @param version fingerprint of everything shown; when it differs at confirmation, somebody has changed the subject meanwhile and the
 *     holder is asked to read again
 * @param consequence one sentence: what confirming means
 */
public record LinkContent(
        Text title, List<Text> paragraphs, List<Fact> facts, Text consequence, List<Choice> choices, String version) {

    public LinkContent {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException(
                    "a link needs at least one choice, had none\nTry: Choice(\"confirm\", …)");
        }
    }

    /** A line of what is shown. */
    public record Fact(Text label, Text value) {}

    /** One answer; the first is the expected one. */
    public record Choice(String key, Text label) {

        public Choice {
            if (!key.matches("[a-z][a-z-]{0,39}")) {
                throw new IllegalArgumentException(
                        "key of a choice must be lower-case letters, was '%s'".formatted(key));
            }
        }
    }
}
