package org.siquan.app.platform.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/**
 * Adds Spring Security's filters for passkeys: options, registration, sign-in. Spring's own configuration would sign in a
 * WebAuthn user; here the same {@link SignedIn} as by password acts. A locked password does not lock a passkey out, which
 * nobody can guess.
 */
@Component
class PasskeySignIn {

    private final PasskeyParty party;
    private final Passkeys passkeys;
    private final Logins logins;
    private final AuthenticationEventPublisher events;

    PasskeySignIn(PasskeyParty party, Passkeys passkeys, Logins logins, AuthenticationEventPublisher events) {
        this.party = party;
        this.passkeys = passkeys;
        this.logins = logins;
        this.events = events;
    }

    void addTo(HttpSecurity http) {
        var registration = new WebAuthnRegistrationFilter(passkeys, party);
        registration.setRemoveCredentialMatcher(new NegatedRequestMatcher(AnyRequestMatcher.INSTANCE));
        http.addFilterBefore(signIn(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(party), AuthorizationFilter.class)
                .addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(party), AuthorizationFilter.class)
                .addFilterAfter(registration, AuthorizationFilter.class);
    }

    private WebAuthnAuthenticationFilter signIn() {
        var providers = new ProviderManager(List.of(new Provided()));
        providers.setAuthenticationEventPublisher(events);
        var filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(providers);
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
        filter.setAuthenticationSuccessHandler(
                new RemembersDevice(new HttpMessageConverterAuthenticationSuccessHandler()));
        return filter;
    }

    private final class Provided implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication asked) {
            var request = ((WebAuthnAuthenticationRequestToken) asked).getWebAuthnRequest();
            var account = logins.find(login(request), false)
                    .orElseThrow(() -> new BadCredentialsException("no account of this passkey"));
            if (!account.isEnabled()) {
                throw new DisabledException("account is shut");
            }
            account.eraseCredentials();
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
            signedIn.setDetails(asked.getDetails());
            return signedIn;
        }

        private String login(RelyingPartyAuthenticationRequest request) {
            try {
                return party.authenticate(request).getName();
            } catch (RuntimeException refused) { // webauthn4j's and Spring's many kinds of "this proves nothing"
                throw new BadCredentialsException("passkey refused", refused);
            }
        }

        @Override
        public boolean supports(Class<?> asked) {
            return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(asked);
        }
    }
}
