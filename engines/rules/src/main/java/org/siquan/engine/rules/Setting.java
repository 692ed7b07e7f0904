package org.siquan.engine.rules;

/** What a verdict needs beside the facts: the state's calendar and the region's figures. */
public record Setting(StateCalendar calendar, Figures figures) {}
