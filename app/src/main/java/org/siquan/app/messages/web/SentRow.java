package org.siquan.app.messages.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A message in the list of those that somebody sent.
 *
 * @param text in the reader's language; of a secret only that it was one
 * @param status the worst of its deliveries, or INBOX without any
 */
public record SentRow(
        UUID id,
        String template,
        List<String> arguments,
        boolean secret,
        String text,
        String path,
        LocalDateTime created,
        String channels,
        String status,
        String reason) {

    SentRow saying(String words) {
        return new SentRow(id, template, arguments, secret, words, path, created, channels, status, reason);
    }
}
