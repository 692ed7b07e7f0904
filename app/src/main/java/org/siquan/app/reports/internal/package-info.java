/** Implementation of the reports; closed to other modules. */
@NullMarked
package org.siquan.app.reports.internal;

import org.jspecify.annotations.NullMarked;
