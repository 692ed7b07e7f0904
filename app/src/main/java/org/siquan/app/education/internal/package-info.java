/** Tables and queries of the education circle; closed. */
@NullMarked
package org.siquan.app.education.internal;

import org.jspecify.annotations.NullMarked;
