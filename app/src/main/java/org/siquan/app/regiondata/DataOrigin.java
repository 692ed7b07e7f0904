package org.siquan.app.regiondata;

import java.time.Instant;

/**
 * Where the park's data came from last.
 *
 * @param demonstration true for the files that the program ships
 * @param name of the file that was handed in; empty for the demonstration
 * @param content hash of the region's content at that time; pages may have changed it since
 */
public record DataOrigin(boolean demonstration, String name, String content, Instant taken) {}
