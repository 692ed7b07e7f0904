/** The outbox, its delivery and the adapters of the channels. Entry: {@code DefaultMessages}. It must not know any page. */
@NullMarked
package org.siquan.app.messages.internal;

import org.jspecify.annotations.NullMarked;
