package org.siquan.app.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sign-in through a provider of OpenID Connect, off without {@code siquan.provider.issuer}. The provider is asked for its
 * addresses when the first person comes, so a start does not depend on it; its tokens are not kept.
 */
@Component
class ProviderSignIn {

    static final String ID = "provider";

    private final Provider provider;
    private final Logins logins;
    private final Supplier<ClientRegistration> registration;

    ProviderSignIn(Provider provider, Logins logins, Environment environment) {
        this.provider = provider;
        this.logins = logins;
        registration = SingletonSupplier.of(
                () -> ClientRegistrations.fromIssuerLocation(environment.getRequiredProperty("siquan.provider.issuer"))
                        .registrationId(ID)
                        .clientId(environment.getRequiredProperty("siquan.provider.client-id"))
                        .clientSecret(environment.getRequiredProperty("siquan.provider.client-secret"))
                        .scope(OidcScopes.OPENID)
                        .build());
    }

    void addTo(HttpSecurity http) {
        if (provider.provider().isEmpty()) {
            return;
        }
        ClientRegistrationRepository one = id -> id.equals(ID) ? registration.get() : null;
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(one)
                .authorizedClientRepository(new NoTokens())
                .userInfoEndpoint(user -> user.oidcUserService(this::account))
                .successHandler(new RemembersDevice(ProviderSignIn::goOn))
                .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                        + (request.getAttribute(Provider.CONNECTING) == null ? "/sign-in?" : "/account?failed=")
                        + reason(failure))));
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (request.getAttribute(Provider.CONNECTING) == null) {
            new SavedRequestAwareAuthenticationSuccessHandler().onAuthenticationSuccess(request, response, who);
        } else {
            response.sendRedirect(request.getContextPath() + "/account?done=provider");
        }
    }

    /** By now the token's signature, issuer, audience, time and nonce are checked. */
    private ProviderPerson account(OidcUserRequest request) {
        var token = request.getIdToken();
        String issuer = String.valueOf(token.getIssuer());
        String subject = Objects.requireNonNull(token.getSubject(), "a token without a subject is refused before");
        if (provider.isWanted() && !provider.connect(issuer, subject)) {
            throw new OAuth2AuthenticationException("taken");
        }
        return provider.login(issuer, subject)
                .flatMap(login -> logins.find(login, false))
                .filter(SignedIn::isEnabled)
                .map(account -> new ProviderPerson(account, token))
                .orElseThrow(() -> new OAuth2AuthenticationException("unknown"));
    }

    /** The part of the sign-in page's address that says what went wrong. */
    private static String reason(@Nullable AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException known
                        && known.getError().getErrorCode().equals("unknown")
                ? "unknown"
                : failure instanceof OAuth2AuthenticationException taken
                                && taken.getError().getErrorCode().equals("taken")
                        ? "taken"
                        : "provider";
    }
}
