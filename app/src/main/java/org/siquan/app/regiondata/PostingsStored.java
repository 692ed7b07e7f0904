package org.siquan.app.regiondata;

import java.util.UUID;
import org.siquan.app.platform.ParkId;

/**
 * A park's advertisements were replaced or deleted.
 *
 * @param advertisements how many there are now
 */
public record PostingsStored(UUID event, ParkId park, int advertisements) {}
