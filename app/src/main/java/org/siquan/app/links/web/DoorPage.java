package org.siquan.app.links.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.links.LinkContent;
import org.siquan.app.links.LinkDoor.Opened;
import org.siquan.app.links.PurposeLinks;
import org.siquan.engine.kernel.Text;

/**
 * The page of a link in the reader's language.
 *
 * @param state OPEN, or why nothing can be done: UNKNOWN, GONE, USED, EXPIRED, REVOKED, LOCKED
 * @param holder name with all but its first character hidden, since whoever has the address reads it
 * @param codeWay SMS or CLERK while a code is valid, else null
 */
record DoorPage(
        String state,
        String issuer,
        String holder,
        String roleKey,
        String phone,
        @Nullable LocalDateTime expires,
        @Nullable LocalDateTime used,
        String title,
        List<String> paragraphs,
        List<Line> facts,
        String consequence,
        List<Line> choices,
        String version,
        @Nullable String codeWay,
        boolean sms) {

    record Line(String key, String text) {}

    static DoorPage of(Opened opened, Optional<Text> issuer, Locale locale, ZoneId zone) {
        String language = locale.getLanguage();
        String from = issuer.map(text -> text.say(language)).orElse("");
        return switch (opened) {
            case Opened.Unknown _ -> closed("UNKNOWN", "", null, zone);
            case Opened.Gone gone -> closed("GONE", from, gone.link(), zone);
            case Opened.Closed shut -> closed(shut.link().state().name(), from, shut.link(), zone);
            case Opened.Open open -> open(open, from, language, zone);
        };
    }

    private static DoorPage open(Opened.Open open, String issuer, String language, ZoneId zone) {
        PurposeLinks.View link = open.link();
        LinkContent content = open.content();
        return new DoorPage(
                "OPEN",
                issuer,
                hidden(link.holder().name()),
                roleKey(link),
                link.holder().maskedPhone(),
                local(link.expires(), zone),
                null,
                content.title().say(language),
                content.paragraphs().stream().map(text -> text.say(language)).toList(),
                content.facts().stream()
                        .map(fact -> new Line(
                                fact.label().say(language), fact.value().say(language)))
                        .toList(),
                content.consequence().say(language),
                content.choices().stream()
                        .map(choice -> new Line(choice.key(), choice.label().say(language)))
                        .toList(),
                content.version(),
                open.codeWay() == null ? null : open.codeWay().name(),
                open.sms());
    }

    private static DoorPage closed(String state, String issuer, PurposeLinks.@Nullable View link, ZoneId zone) {
        return new DoorPage(
                state,
                issuer,
                link == null ? "" : hidden(link.holder().name()),
                link == null ? "links.role.OTHER" : roleKey(link),
                "",
                link == null ? null : local(link.expires(), zone),
                link == null || link.used() == null ? null : local(link.used(), zone),
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                null,
                false);
    }

    private static String roleKey(PurposeLinks.View link) {
        return "links.role." + link.holder().role();
    }

    private static String hidden(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
