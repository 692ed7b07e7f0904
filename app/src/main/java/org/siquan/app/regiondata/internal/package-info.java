/** How the region is composed, checked and kept until it is taken over; closed. */
@NullMarked
package org.siquan.app.regiondata.internal;

import org.jspecify.annotations.NullMarked;
