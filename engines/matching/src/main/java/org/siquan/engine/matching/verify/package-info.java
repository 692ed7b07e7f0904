/**
 * Checks a published outcome against the problem alone. Entry type: {@link
 * org.siquan.engine.matching.verify.MatchingVerifier}. It must not use the mechanisms or anything they compute.
 */
@NullMarked
package org.siquan.engine.matching.verify;

import org.jspecify.annotations.NullMarked;
