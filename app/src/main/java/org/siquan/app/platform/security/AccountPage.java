package org.siquan.app.platform.security;

import java.time.Clock;
import java.util.Set;
import org.siquan.app.platform.OpenSessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page of one's own account. */
@Component
class AccountPage {

    /** What may have been done: the end of a message {@code platform.account.done.…}. */
    static final Set<String> DONE =
            Set.of("password", "sessions", "passkey", "passkey-removed", "connect", "provider", "provider-removed");

    /** Why connecting a provider did not work: the end of a message {@code platform.sign-in.…}. */
    static final Set<String> FAILED = Set.of("taken", "provider");

    private final OpenSessions sessions;
    private final Passkeys passkeys;
    private final Provider provider;
    private final Clock clock;

    AccountPage(OpenSessions sessions, Passkeys passkeys, Provider provider, Clock clock) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.provider = provider;
        this.clock = clock;
    }

    /** @param wrong end of a message {@code platform.password.…}, or '' */
    ModelAndView show(HttpStatus status, String done, String wrong) {
        var page = new ModelAndView("platform/account", status);
        page.addObject("done", done);
        page.addObject("wrong", wrong);
        page.addObject("sessions", sessions.own());
        page.addObject("passkeys", passkeys.own());
        page.addObject("passkeyHost", provider.passkeyHost());
        page.addObject("provider", provider.provider().orElse(""));
        page.addObject("connected", provider.isConnected());
        page.addObject("zone", clock.getZone());
        return page;
    }
}
