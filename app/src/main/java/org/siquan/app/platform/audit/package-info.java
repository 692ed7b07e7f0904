/**
 * Writes the append-only, hash-chained log and proves it unaltered. Entry: {@code DefaultAuditLog}. It must not hold
 * personal text, only ids.
 */
@NullMarked
package org.siquan.app.platform.audit;

import org.jspecify.annotations.NullMarked;
