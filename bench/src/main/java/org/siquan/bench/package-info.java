/**
 * Measures speed and memory on the same files for every engine; nothing here passes or fails a build. Entry type: {@link
 * org.siquan.bench.Bench}. It must not know the application.
 */
@NullMarked
package org.siquan.bench;

import org.jspecify.annotations.NullMarked;
