package org.siquan.region;

/** A competency an order asks for, to a depth of 1 (knows), 2 (does under guidance) or 3 (does alone). */
public record Needed(OrderId order, CompetencyId competency, int depth) {}
