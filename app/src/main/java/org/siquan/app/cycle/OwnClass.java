package org.siquan.app.cycle;

/** An order class as its enterprise sees it; {@code cutoff} is the last rank that got in (入班最低名次), 0 if nobody did. */
public record OwnClass(String id, String name, int least, int most, int placed, int cutoff, boolean open) {}
