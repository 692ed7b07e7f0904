/** Pages of the plans; closed. They must not know tables. */
@NullMarked
package org.siquan.app.apprenticeship.web;

import org.jspecify.annotations.NullMarked;
