package org.siquan.app.cycle.web;

import java.util.Locale;
import org.siquan.app.platform.HasActor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, as far as their own part of the year hangs on a name. */
@Component
class Viewer {

    /** A learner's account is named by the learner's code. */
    String learnerCode() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "" : who.getName().toUpperCase(Locale.ROOT);
    }

    /** The name under which a mentor stands in the schedule. */
    String displayName() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof HasActor person ? person.displayName() : "";
    }
}
