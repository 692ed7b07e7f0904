/** Tables of the plans, the take-over, the re-planning and the publication. Entry type: the API of the module's root. */
@NullMarked
package org.siquan.app.apprenticeship.internal;

import org.jspecify.annotations.NullMarked;
