/** Proves what the catalogue promises. Start with {@code CatalogueTest}; it must not know any other module. */
@NullMarked
package org.siquan.catalogue;

import org.jspecify.annotations.NullMarked;
