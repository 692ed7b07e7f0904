package org.siquan.app.platform.security;

import java.util.Map;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HasActor;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Whoever signed in through the provider, as the session keeps it: the account, and of the token issuer and subject only. */
final class ProviderPerson extends DefaultOidcUser implements HasActor {

    private static final long serialVersionUID = 1L;

    private final SignedIn account;

    ProviderPerson(SignedIn account, OidcIdToken token) {
        super(account.getAuthorities(), onlyWho(token));
        this.account = account;
        account.eraseCredentials();
    }

    private static OidcIdToken onlyWho(OidcIdToken token) {
        return new OidcIdToken(
                "not kept",
                token.getIssuedAt(),
                token.getExpiresAt(),
                Map.of(
                        IdTokenClaimNames.ISS, String.valueOf(token.getIssuer()),
                        IdTokenClaimNames.SUB, String.valueOf(token.getSubject())));
    }

    @Override
    public String getName() {
        return account.getUsername();
    }

    @Override
    public Actor actor() {
        return account.actor();
    }

    @Override
    public String displayName() {
        return account.displayName();
    }
}
