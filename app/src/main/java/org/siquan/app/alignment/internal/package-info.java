/** Tables, jobs and the one engine of the readings; closed. It must not know pages. */
@NullMarked
package org.siquan.app.alignment.internal;

import org.jspecify.annotations.NullMarked;
