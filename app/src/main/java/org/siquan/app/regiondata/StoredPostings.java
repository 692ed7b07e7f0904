package org.siquan.app.regiondata;

import java.time.Instant;

/** The advertisements that the next run reads: name of the file they came from, how many, and since when. */
public record StoredPostings(String name, int advertisements, Instant stored) {}
