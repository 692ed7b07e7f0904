/** Pages and API of the education circle; closed. */
@NullMarked
package org.siquan.app.education.web;

import org.jspecify.annotations.NullMarked;
