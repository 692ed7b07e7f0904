package org.siquan.app.platform.database;

/**
 * Where PostgreSQL is and as whom to come: migrations run as the owner, everything else as the application's role.
 *
 * @param embedded true when the server is our own child, so that nobody else uses it
 */
public record Database(
        String url,
        String owner,
        String ownerPassword,
        String application,
        String applicationPassword,
        boolean embedded) {

    static final String OWNER = "siquan_owner";
    static final String APPLICATION = "siquan_app";

    @Override
    public String toString() {
        return "Database[%s]".formatted(url);
    }
}
