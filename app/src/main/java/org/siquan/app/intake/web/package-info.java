/** Pages of the advice on seats. They ask {@link org.siquan.app.intake.SeatAdvice} and compute no plan. */
@NullMarked
package org.siquan.app.intake.web;

import org.jspecify.annotations.NullMarked;
