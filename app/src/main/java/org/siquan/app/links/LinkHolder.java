package org.siquan.app.links;

/**
 * Whom a link is for.
 *
 * @param name as the issuer knows this person; shown on the page of the link
 * @param maskedPhone such as {@code 138****8000}; empty without a number
 */
public record LinkHolder(String name, Role role, String maskedPhone) {

    /** As whom somebody acts by a link. */
    public enum Role {
        GUARDIAN,
        ENTERPRISE,
        LEARNER,
        OTHER
    }
}
