package org.siquan.app.placements;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How an archive speaks: Chinese, as the law wants it, and the park's time. */
@Component
public class ArchiveWords {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final MessageSource words;
    private final Clock clock;

    ArchiveWords(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The message of a key. */
    public String say(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    /** A moment to the second. */
    public String at(Instant moment) {
        return SECOND.format(moment.atZone(clock.getZone()));
    }
}
