/**
 * Says why an outcome came out as it did and what would change it. Entry type: {@link
 * org.siquan.engine.matching.explain.Explanations}. It must not know how a mechanism works, only what it promises.
 */
@NullMarked
package org.siquan.engine.matching.explain;

import org.jspecify.annotations.NullMarked;
