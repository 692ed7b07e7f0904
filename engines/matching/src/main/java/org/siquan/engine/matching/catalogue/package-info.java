/**
 * All mechanisms by name. Entry type: {@link org.siquan.engine.matching.catalogue.Mechanisms}. It knows every package of
 * mechanisms, so none of them may know it.
 */
@NullMarked
package org.siquan.engine.matching.catalogue;

import org.jspecify.annotations.NullMarked;
