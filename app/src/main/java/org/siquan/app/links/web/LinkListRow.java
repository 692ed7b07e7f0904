package org.siquan.app.links.web;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link in the issuer's list. */
public record LinkListRow(
        UUID id,
        String kind,
        String subject,
        String holder,
        String role,
        String state,
        LocalDateTime issued,
        LocalDateTime expires,
        @Nullable LocalDateTime used) {}
