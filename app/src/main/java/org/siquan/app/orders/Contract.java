package org.siquan.app.orders;

import java.time.Instant;
import org.siquan.app.platform.OrgId;
import org.siquan.region.OrderId;

/**
 * A contract of an order with a school, as it was printed.
 *
 * @param version counted from 1 per order and school
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param latest false where a newer version exists
 */
public record Contract(
        OrderId order, OrgId school, int version, String number, String sha256, Instant made, boolean latest) {}
