package org.siquan.app.platform.security;

import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * This system as WebAuthn's relying party: the host of {@code siquan.address}, else localhost with the port it listens on,
 * which is known only once the server runs.
 */
@Component
class PasskeyParty implements WebAuthnRelyingPartyOperations {

    private final URI address;
    private final Supplier<WebAuthnRelyingPartyOperations> webauthn;

    PasskeyParty(PasskeyAccounts accounts, Passkeys passkeys, Environment environment) {
        String configured = environment.getProperty("siquan.address", "");
        address = URI.create(configured.isBlank() ? "http://localhost" : configured.strip());
        webauthn = SingletonSupplier.of(() -> new Webauthn4JRelyingPartyOperations(
                accounts,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(host())
                        .name("四圈 Siquan")
                        .build(),
                Set.of(
                        configured.isBlank()
                                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                                : origin())));
    }

    String host() {
        return address.getHost();
    }

    private String origin() {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return webauthn.get().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return webauthn.get().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return webauthn.get().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return webauthn.get().authenticate(request);
    }
}
