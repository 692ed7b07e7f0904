/** Tables, rules and papers of talent orders. Entry type: the API of the module's root. */
@NullMarked
package org.siquan.app.orders.internal;

import org.jspecify.annotations.NullMarked;
