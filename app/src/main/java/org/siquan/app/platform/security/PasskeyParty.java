package org.siquan.app.platform.security;

import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
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
        webauthn = SingletonSupplier.of(() -> webauthn(
                accounts,
                passkeys,
                configured.isBlank()
                        ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                        : origin()));
    }

    /** The device must have made sure of its person (PIN, finger, face): a passkey stands alone, without a password. */
    private WebAuthnRelyingPartyOperations webauthn(PasskeyAccounts accounts, Passkeys passkeys, String origin) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(host())
                .name("四圈 Siquan")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(accounts, passkeys, party, Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
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
