/** How pay is stored, planned and watched. Entry type: {@code DefaultPayBook}. It must know no page. */
@NullMarked
package org.siquan.app.pay.internal;

import org.jspecify.annotations.NullMarked;
