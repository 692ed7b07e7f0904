package org.siquan.app.cycle.web;

import java.security.Principal;
import java.util.Locale;
import org.siquan.app.platform.Accounts;
import org.springframework.stereotype.Component;

/** As which learner somebody signed in. */
@Component
class OwnCode {

    private final Accounts accounts;

    OwnCode(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The code that the account stands for; for accounts without one its login, which then is the code. */
    String of(Principal principal) {
        return accounts.findPerson().orElseGet(() -> principal.getName().toUpperCase(Locale.ROOT));
    }
}
