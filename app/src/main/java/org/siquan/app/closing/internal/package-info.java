/** Tables, checks and facts of the close. Entry type: the API of the module's root. */
@NullMarked
package org.siquan.app.closing.internal;

import org.jspecify.annotations.NullMarked;
