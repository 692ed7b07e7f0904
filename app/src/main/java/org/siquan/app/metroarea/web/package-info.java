/** Pages and API of the metropolitan circle; closed. */
@NullMarked
package org.siquan.app.metroarea.web;

import org.jspecify.annotations.NullMarked;
