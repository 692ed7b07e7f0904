/** How the metropolitan circle is kept; closed. Entry type: {@code DefaultMetroAreaRegistry}. */
@NullMarked
package org.siquan.app.metroarea.internal;

import org.jspecify.annotations.NullMarked;
