package org.siquan.app.links.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siquan.app.links.LinkHolder;

/** A notice and whom it is for, as it was typed; what is missing gets the value that a new form shows. */
public record NoticeForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable String holder,
        LinkHolder.@Nullable Role role,
        @Nullable String phone,
        @Nullable Integer days) {

    static final NoticeForm EMPTY = new NoticeForm(null, null, null, null, null, null);

    @Override
    public String title() {
        return Objects.requireNonNullElse(title, "");
    }

    @Override
    public String body() {
        return Objects.requireNonNullElse(body, "");
    }

    @Override
    public String holder() {
        return Objects.requireNonNullElse(holder, "");
    }

    @Override
    public LinkHolder.Role role() {
        return Objects.requireNonNullElse(role, LinkHolder.Role.GUARDIAN);
    }

    @Override
    public String phone() {
        return Objects.requireNonNullElse(phone, "");
    }

    @Override
    public Integer days() {
        return Objects.requireNonNullElse(days, 7);
    }
}
