package org.siquan.framework.cfpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;
import tools.jackson.databind.JsonNode;

/** A value of the document and its path. A member of another type is a fault and reads as absent. */
record JsonPart(JsonNode node, String path, CfFaults faults) {

    /** Longest text in characters: what a cell of a region's file may hold. */
    static final int LONGEST = Table.MAX_CELL;

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Text FOLLOW =
            new Text("按 CASE 1.1 改正，或由原系统重新导出。", "Correct it as CASE 1.1 says, or export it again.");

    /** The member, unless it is absent or null. */
    Optional<JsonPart> member(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(new JsonPart(value, path + "/" + escaped(name), faults));
    }

    private static String escaped(String name) {
        return Row.shown(name.replace("~", "~0").replace("/", "~1"));
    }

    Optional<JsonPart> object(String name) {
        return member(name).filter(part -> part.isA(part.node.isObject(), "对象", "an object"));
    }

    /** The elements of an array that are objects. */
    List<JsonPart> objects(String name) {
        return elements(name).stream()
                .filter(part -> part.isA(part.node.isObject(), "对象", "an object"))
                .toList();
    }

    private List<JsonPart> elements(String name) {
        List<JsonPart> elements = new ArrayList<>();
        member(name)
                .filter(part -> part.isA(part.node.isArray(), "数组", "an array"))
                .ifPresent(array -> {
                    for (JsonNode element : array.node) {
                        elements.add(new JsonPart(element, array.path + "/" + elements.size(), faults));
                    }
                });
        return elements;
    }

    /** Texts of an array, without surrounding blanks; blank ones are left out. */
    List<String> texts(String name) {
        return elements(name).stream()
                .flatMap(part -> part.asText().stream())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The text without surrounding blanks; a blank one reads as absent. */
    Optional<String> text(String name) {
        return member(name).flatMap(JsonPart::asText).filter(text -> !text.isEmpty());
    }

    /** The text; absent or blank is a fault, and reads as {@code ?}. */
    String required(String name) {
        boolean told = member(name).filter(part -> !part.node.isString()).isPresent();
        return text(name).orElseGet(() -> {
            if (!told) {
                missing(name);
            }
            return "?";
        });
    }

    private Optional<String> asText() {
        if (!isA(node.isString(), "文字", "a text")) {
            return Optional.empty();
        }
        String text = node.asString().strip();
        if (text.length() > LONGEST) {
            faults.error(
                    path,
                    "case.too-long",
                    new Text(
                            "文字有 %,d 个字符，最多 %,d 个".formatted(text.length(), LONGEST),
                            "the text has %,d characters, at most %,d are allowed".formatted(text.length(), LONGEST)),
                    new Text("缩短该文字。", "Shorten it."));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A whole number. */
    OptionalInt whole(String name) {
        Optional<JsonPart> number = member(name)
                .filter(part -> part.isA(
                        part.node.isNumber() && part.node.asDouble() == Math.rint(part.node.asDouble()),
                        "整数",
                        "a whole number"));
        return number.isPresent() ? OptionalInt.of((int) number.get().node.asDouble()) : OptionalInt.empty();
    }

    /** An identifier of the form that the standard prescribes; anything else is a fault. */
    Optional<UUID> uuid(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty() && member(name).filter(part -> !part.node.isString()).isEmpty()) {
            missing(name);
        }
        Optional<UUID> uuid = text.filter(t -> UUID_FORM.matcher(t).matches()).map(UUID::fromString);
        if (text.isPresent() && uuid.isEmpty()) {
            faults.error(
                    path + "/" + name,
                    "case.identifier",
                    new Text(
                            "“%s”不是 UUID".formatted(Row.shown(text.get())),
                            "“%s” is no UUID".formatted(Row.shown(text.get()))),
                    FOLLOW);
        }
        return uuid;
    }

    void missing(String name) {
        faults.error(
                path + "/" + name,
                "case.missing",
                new Text("缺少 " + name, name + " is missing"),
                new Text("CASE 1.1 要求此项，补上它。", "CASE 1.1 requires it; add it."));
    }

    /** Names members that the standard does not know, and those that it knows and a framework here does not hold. */
    void nameTheRest(Set<String> taken, Set<String> alsoStandard) {
        for (String name : node.propertyNames()) {
            if (alsoStandard.contains(name)) {
                faults.note(
                        path + "/" + escaped(name),
                        "case.not-kept",
                        name,
                        new Text("%s 未收入能力框架".formatted(name), "%s is not kept in the framework".formatted(name)),
                        new Text("无需处理；保留原文件即可。", "Nothing to do; keep the original file."));
            } else if (!taken.contains(name)) {
                faults.note(
                        path + "/" + escaped(name),
                        "case.unknown-member",
                        name,
                        new Text(
                                "CASE 1.1 没有 %s，已忽略".formatted(Row.shown(name)),
                                "CASE 1.1 has no %s; it was ignored".formatted(Row.shown(name))),
                        new Text("检查拼写，或移入 extensions。", "Check the spelling, or move it into extensions."));
            }
        }
    }

    /** A text of our part of the extensions, without a word if it is absent. */
    Optional<String> extension(String name) {
        return object("extensions")
                .flatMap(extensions -> extensions.object(CfNames.EXTENSION))
                .flatMap(ours -> ours.text(name));
    }

    private boolean isA(boolean fits, String zh, String en) {
        if (!fits) {
            faults.error(path, "json.type", new Text("应是" + zh, "it must be " + en), FOLLOW);
        }
        return fits;
    }
}
