/** How the industry circle is kept; closed. Entry type: {@code DefaultIndustryRegistry}. */
@NullMarked
package org.siquan.app.industry.internal;

import org.jspecify.annotations.NullMarked;
