/** Pages and API of the readings; closed. They must not write. */
@NullMarked
package org.siquan.app.alignment.web;

import org.jspecify.annotations.NullMarked;
