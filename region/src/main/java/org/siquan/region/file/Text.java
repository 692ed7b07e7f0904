package org.siquan.region.file;

/** A sentence for a person, in Chinese and in English. Neither may be blank. */
public record Text(String zh, String en) {
    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "text must be given in both languages, was zh='%s' en='%s'%nTry: write the missing one."
                            .formatted(zh, en));
        }
    }
}
