/** The advice on seats on paper. Entry type: {@link org.siquan.year.advice.AdvicePaper}. It plans nothing. */
@NullMarked
package org.siquan.year.advice;

import org.jspecify.annotations.NullMarked;
