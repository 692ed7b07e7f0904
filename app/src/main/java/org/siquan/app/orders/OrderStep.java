package org.siquan.app.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an order's life.
 *
 * @param from null for the first one; equal to {@code into} where only the words changed
 */
public record OrderStep(int number, @Nullable OrderState from, OrderState into, String reason, Instant at, String by) {}
