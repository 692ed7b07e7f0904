/** Tables and services of the days; nobody outside the module sees them. */
@NullMarked
package org.siquan.app.days.internal;

import org.jspecify.annotations.NullMarked;
