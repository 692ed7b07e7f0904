/** Tables, jobs and moves of the advice on seats. Entry type: the API of the module's root. */
@NullMarked
package org.siquan.app.intake.internal;

import org.jspecify.annotations.NullMarked;
