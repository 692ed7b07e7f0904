/** The inbox, what was sent, and the choice of channels. It must not know what messages are about. */
@NullMarked
package org.siquan.app.messages.web;

import org.jspecify.annotations.NullMarked;
