/**
 * Approximate travel times between the sites of a region, by road and rail, door to door. Entry type: {@link
 * org.siquan.region.travel.TravelTimes}. It must not know learners, orders or engines.
 */
@NullMarked
package org.siquan.region.travel;

import org.jspecify.annotations.NullMarked;
