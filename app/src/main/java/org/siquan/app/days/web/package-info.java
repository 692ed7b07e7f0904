/** Pages of the days. */
@NullMarked
package org.siquan.app.days.web;

import org.jspecify.annotations.NullMarked;
