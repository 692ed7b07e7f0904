/** Pages of schemes, assessment and archive. Entry type: {@code ClosingController}. */
@NullMarked
package org.siquan.app.closing.web;

import org.jspecify.annotations.NullMarked;
