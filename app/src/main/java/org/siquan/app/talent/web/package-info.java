/** Pages and API of the talent circle; closed. */
@NullMarked
package org.siquan.app.talent.web;

import org.jspecify.annotations.NullMarked;
