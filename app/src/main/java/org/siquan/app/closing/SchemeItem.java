package org.siquan.app.closing;

import org.siquan.app.days.Side;

/**
 * What is marked.
 *
 * @param seq place in its scheme, from 1
 * @param weight percent; those of a scheme make 100
 * @param side who marks it: {@link Side#SCHOOL} or {@link Side#UNIT}
 * @param attendance it is about being there, which weighs little (Art. 27)
 */
public record SchemeItem(int seq, SchemePart part, String name, int weight, Side side, boolean attendance) {}
