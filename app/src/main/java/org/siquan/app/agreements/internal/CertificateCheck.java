package org.siquan.app.agreements.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStoreBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.SigningProvider.Proof;
import org.siquan.app.platform.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether a detached CMS signature (RFC 5652) is whole and its certificate comes from an authority that this installation trusts, RSA, EC or
 * SM2. Whether the authority has revoked it since is not asked: that needs the network.
 */
@Component
class CertificateCheck {

    private final Provider algorithms = new BouncyCastleProvider();
    private final Set<TrustAnchor> roots;
    private final Clock clock;

    CertificateCheck(@Value("${siquan.signing.roots:}") String roots, Clock clock) {
        this.roots = roots.isBlank() ? Set.of() : read(Path.of(roots), algorithms);
        this.clock = clock;
    }

    private static Set<TrustAnchor> read(Path file, Provider algorithms) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509", algorithms).generateCertificates(in).stream()
                    .map(root -> new TrustAnchor((X509Certificate) root, null))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "siquan.signing.roots: %s holds no certificates that can be read (%s)%nTry: the PEM file of the licensed authority."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    boolean available() {
        return !roots.isEmpty();
    }

    /** Who signed these bytes; a {@link ProblemException} says what does not hold. */
    Proof check(byte[] covered, byte[] signature) {
        try (ASN1InputStream in = new ASN1InputStream(signature)) { // zeros that fill the room follow it
            CMSSignedData signed =
                    new CMSSignedData(new CMSProcessableByteArray(covered), ContentInfo.getInstance(in.readObject()));
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw ProblemException.invalid("agreement-signed-not");
            }
            SignerInformation signer = signers.iterator().next();
            X509CertificateHolder certificate = signed.getCertificates().getMatches(null).stream()
                    .filter(held -> signer.getSID().match(held))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid("agreement-signed-not"));
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(algorithms)
                    .build(certificate))) {
                throw ProblemException.invalid("agreement-signed-altered");
            }
            requireTrusted(certificate, signed);
            return proof(certificate);
        } catch (CMSVerifierCertificateNotValidException e) {
            throw ProblemException.invalid("agreement-signed-untrusted");
        } catch (CMSException | OperatorCreationException | IOException | IllegalArgumentException e) {
            throw ProblemException.invalid("agreement-signed-altered");
        } catch (GeneralSecurityException e) {
            throw ProblemException.invalid("agreement-signed-untrusted");
        }
    }

    private void requireTrusted(X509CertificateHolder holder, CMSSignedData signed) throws GeneralSecurityException {
        X509Certificate certificate =
                new JcaX509CertificateConverter().setProvider(algorithms).getCertificate(holder);
        boolean[] uses = certificate.getKeyUsage();
        if (!available() || (uses != null && !uses[0] && !uses[1])) {
            throw ProblemException.invalid("agreement-signed-untrusted");
        }
        X509CertSelector wanted = new X509CertSelector();
        wanted.setCertificate(certificate);
        PKIXBuilderParameters path = new PKIXBuilderParameters(roots, wanted);
        path.setRevocationEnabled(false);
        path.setDate(Date.from(clock.instant()));
        CertStore others = new JcaCertStoreBuilder()
                .setProvider(algorithms)
                .addCertificates(signed.getCertificates())
                .build();
        path.addCertStore(others);
        CertPathBuilder.getInstance("PKIX", algorithms).build(path);
    }

    private static Proof proof(X509CertificateHolder certificate) {
        X500Name subject = certificate.getSubject();
        String organisation = name(subject, BCStyle.O);
        String person = name(subject, BCStyle.CN);
        if (person == null && organisation == null) {
            throw ProblemException.invalid("agreement-signed-untrusted");
        }
        return new Proof(
                person == null ? String.valueOf(organisation) : person,
                organisation,
                certificate.getIssuer() + " " + certificate.getSerialNumber().toString(16));
    }

    private static @Nullable String name(X500Name subject, ASN1ObjectIdentifier part) {
        var found = subject.getRDNs(part);
        return found.length == 0
                ? null
                : IETFUtils.valueToString(found[0].getFirst().getValue()).strip();
    }
}
