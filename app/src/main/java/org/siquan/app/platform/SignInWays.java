package org.siquan.app.platform;

import java.util.Optional;

/** What the sign-in page offers beside the password. */
public interface SignInWays {

    /** Name of the provider of OpenID Connect, when one is configured. */
    Optional<String> provider();

    /** The host for which passkeys hold; browsers refuse them elsewhere. */
    String passkeyHost();
}
