/** Pages and API of talent orders. They ask the module's root and decide nothing. */
@NullMarked
package org.siquan.app.orders.web;

import org.jspecify.annotations.NullMarked;
