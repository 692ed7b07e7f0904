/**
 * Finds or starts PostgreSQL 17, runs the migrations as its owner and connects everybody else as {@code siquan_app}.
 * Entry: {@link org.siquan.app.platform.database.DatabaseConfiguration}. It must not know what the tables mean.
 */
@NullMarked
package org.siquan.app.platform.database;

import org.jspecify.annotations.NullMarked;
