package org.siquan.region;

/** An industry chain (产业链) of the region. */
public record Chain(ChainId id, String zh, String en) {}
