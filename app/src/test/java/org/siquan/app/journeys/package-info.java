/** What people do in a browser, on the real application in a process of its own. */
@NullMarked
package org.siquan.app.journeys;

import org.jspecify.annotations.NullMarked;
