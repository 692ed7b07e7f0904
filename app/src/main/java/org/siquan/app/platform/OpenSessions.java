package org.siquan.app.platform;

import java.time.Instant;
import java.util.List;

/** Where somebody is signed in. Addresses are not kept, only what kind of browser it was. */
public interface OpenSessions {

    /**
     * One session.
     *
     * @param handle names it without being its secret
     * @param browser and system: keys {@code platform.browser.…} and {@code platform.system.…} of the messages
     * @param current true: this very one
     */
    record Open(String handle, String browser, String system, Instant begun, Instant lastSeen, boolean current) {}

    /** The actor's, the one seen last first. */
    List<Open> own();

    /** Ends one of the actor's. False: there is none of this handle. */
    boolean endOwn(String handle);

    /** Ends all of the actor's but the current one, and says how many. */
    int endOthers();

    /** Ends all of somebody whom the actor sees, and says how many. */
    int endOf(AccountId account);
}
