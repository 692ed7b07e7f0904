package org.siquan.app.alignment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.LinkFilter;
import org.siquan.app.platform.ProblemException;

/** What the address of a page of the links asks for. */
final class LinkAsked {

    /** Least probabilities that a page offers, in percent. */
    static final List<Integer> LEAST = List.of(0, 25, 50, 75, 90);

    private LinkAsked() {}

    static LinkFilter filter(Map<String, String> asked) {
        return new LinkFilter(
                choice(ItemKind.class, asked.getOrDefault("source", ItemKind.ORDER.name())),
                asked.getOrDefault("chain", ""),
                asked.getOrDefault("occupation", ""),
                asked.getOrDefault("zone", ""),
                least(asked.getOrDefault("least", "0")) / 100.0);
    }

    private static int least(String text) {
        return LEAST.stream()
                .filter(one -> Integer.toString(one).equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("alignment-link-unknown", text, LEAST));
    }

    static <E extends Enum<E>> E choice(Class<E> kind, String text) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "alignment-link-unknown", text, Arrays.toString(kind.getEnumConstants())));
    }

    static int page(Map<String, String> asked) {
        String text = asked.getOrDefault("page", "1");
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw ProblemException.invalid("alignment-link-unknown", text, "1, 2, 3 …");
        }
        return Integer.parseInt(text);
    }

    /** The filter as it stands in an address. */
    static String query(LinkFilter filter) {
        return "source=" + filter.source() + part("chain", filter.chain()) + part("occupation", filter.occupation())
                + part("zone", filter.zone())
                + (filter.least() > 0 ? "&least=" + Math.round(filter.least() * 100) : "");
    }

    private static String part(String key, String value) {
        return value.isEmpty() ? "" : "&" + key + "=" + coded(value);
    }

    static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
