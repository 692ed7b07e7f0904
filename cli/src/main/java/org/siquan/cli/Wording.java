package org.siquan.cli;

import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * In which language a person is told.
 *
 * @param only null = both
 */
record Wording(@Nullable Language only) {

    /** Values of {@code --lang}. */
    enum Language {
        zh,
        en
    }

    String of(String zh, String en) {
        return switch (only) {
            case zh -> zh;
            case en -> en;
            case null -> zh + " " + en;
        };
    }

    String of(Text text) {
        return of(text.zh(), text.en());
    }
}
