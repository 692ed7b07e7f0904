package org.siquan.engine.scheduling.verify.itc2019;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds references to entities that XML itself does not have. A parser that does not read document types leaves such a
 * reference in an attribute out and says nothing; a file would be judged by other values than it shows.
 */
final class References {

    private static final Pattern TO_LOOK_AT = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|(?<to>&(?!#|(?:amp|lt|gt|quot|apos);)[^;&<\"'\\s]++;)",
            Pattern.DOTALL);

    private References() {}

    /** @throws FileFault at the first reference that stands neither in a comment nor in character data */
    static void refuse(byte[] file, String name) {
        // One byte is one character: the signs looked for are the same in UTF-8, and in UTF-16 but for zeros between
        // them.
        String text = new String(file, StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher matcher = TO_LOOK_AT.matcher(text);
        while (matcher.find()) {
            String reference = matcher.group("to");
            if (reference != null) {
                String before = text.substring(0, matcher.start());
                long line = before.chars().filter(c -> c == '\n').count() + 1;
                int column = matcher.start() - before.lastIndexOf('\n');
                throw new FileFault(
                        "%s:%d:%d：不解析实体引用 %s，请改写为字符".formatted(name, line, column, reference),
                        "%s:%d:%d: the reference %s to an entity is not resolved; write the characters"
                                .formatted(name, line, column, reference));
            }
        }
    }
}
