/** Inside of the module. */
@NullMarked
package org.siquan.app.rosters.web;

import org.jspecify.annotations.NullMarked;
