/** Tables and queries of the talent circle; closed. */
@NullMarked
package org.siquan.app.talent.internal;

import org.jspecify.annotations.NullMarked;
