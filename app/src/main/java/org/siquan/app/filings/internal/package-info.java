/** Tables and services behind the filings; nothing outside the module knows them. */
@NullMarked
package org.siquan.app.filings.internal;

import org.jspecify.annotations.NullMarked;
