/**
 * Tells people that something waits for them: in the application, by SMS, by a work chat, by e-mail. Entry type: {@link
 * org.siquan.app.messages.Messages}. It must not know what the messages are about: senders give a template, short codes and a path.
 */
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {})
@NullMarked
package org.siquan.app.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
