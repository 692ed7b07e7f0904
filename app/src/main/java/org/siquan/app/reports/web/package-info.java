/** Pages of the reports. */
@NullMarked
package org.siquan.app.reports.web;

import org.jspecify.annotations.NullMarked;
