/**
 * The mechanisms: ways to allocate places. Entry types: {@link org.siquan.engine.matching.mechanism.Mechanism} and its
 * implementations, listed by {@code Mechanisms} in {@code catalogue}. It must not know files, frameworks,
 * clocks or verifiers.
 */
@NullMarked
package org.siquan.engine.matching.mechanism;

import org.jspecify.annotations.NullMarked;
