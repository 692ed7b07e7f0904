/** Pages of the filings; what they may do, the services decide. */
@NullMarked
package org.siquan.app.filings.web;

import org.jspecify.annotations.NullMarked;
