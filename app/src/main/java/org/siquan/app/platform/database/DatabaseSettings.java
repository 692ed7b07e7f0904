package org.siquan.app.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may set about the database.
 *
 * @param home folder of the embedded database ({@code SIQUAN_DATA})
 * @param minimumFreeMb less free space than this refuses to start
 * @param ownerPassword password of {@code siquan_owner} on an external database ({@code SIQUAN_OWNER_PASSWORD})
 */
@ConfigurationProperties("siquan.database")
record DatabaseSettings(
        @Nullable String home,
        @DefaultValue("200") long minimumFreeMb,
        @Nullable String ownerPassword) {}
