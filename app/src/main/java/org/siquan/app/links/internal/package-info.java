/** Links on their table, from both sides. Entry: {@code DefaultPurposeLinks} and {@code DefaultLinkDoor}. It must not know any page. */
@NullMarked
package org.siquan.app.links.internal;

import org.jspecify.annotations.NullMarked;
