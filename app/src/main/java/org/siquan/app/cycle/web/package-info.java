/** Pages of the cycle; closed. */
@NullMarked
package org.siquan.app.cycle.web;

import org.jspecify.annotations.NullMarked;
