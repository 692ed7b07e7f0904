/** Tables, moves and facts of agreements. Entry type: the API of the module's root. */
@NullMarked
package org.siquan.app.agreements.internal;

import org.jspecify.annotations.NullMarked;
