package org.siquan.app.orders;

import org.siquan.engine.kernel.Text;

/**
 * Something that hangs on an order.
 *
 * @param what in words, with its kind: an order class, rankings, agreements in force
 * @param count how many of them
 * @param path page that shows it; empty: none
 */
public record Dependant(Text what, int count, String path) {}
