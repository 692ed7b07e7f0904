/** Pages and API of the industry circle; closed. */
@NullMarked
package org.siquan.app.industry.web;

import org.jspecify.annotations.NullMarked;
