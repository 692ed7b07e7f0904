package org.siquan.app.agreements.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/** An authority for electronic certification that the test made up, and people who sign a PDF with its certificates. */
final class Authority {

    private static final Provider BC = new BouncyCastleProvider();
    private static final int ROOM = 16_384;

    private final boolean sm2;
    private final KeyPair keys;
    private final X509CertificateHolder root;
    private long serial = 1;

    Authority(boolean sm2) throws Exception {
        this.sm2 = sm2;
        keys = pair();
        var name = new X500Name("C=CN,O=演示电子认证,CN=演示根证书");
        root = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, day(-1000), day(1000), name, keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                .build(new JcaContentSignerBuilder(algorithm()).setProvider(BC).build(keys.getPrivate()));
    }

    /** Somebody's key with its certificate. */
    record Holder(PrivateKey key, X509CertificateHolder certificate) {}

    private KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(sm2 ? "EC" : "RSA", BC);
        if (sm2) {
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        } else {
            generator.initialize(2048);
        }
        return generator.generateKeyPair();
    }

    private String algorithm() {
        return sm2 ? "SM3WITHSM2" : "SHA256WITHRSA";
    }

    private static Date day(int days) {
        return Date.from(Instant.now().plus(Duration.ofDays(days)));
    }

    Path root(Path folder) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(root);
        }
        return Files.writeString(folder.resolve("roots.pem"), text.toString());
    }

    Holder issue(String subject) throws Exception {
        return issue(subject, 300, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    Holder issue(String subject, int lastDay, int uses) throws Exception {
        KeyPair own = pair();
        serial++;
        var certificate = new JcaX509v3CertificateBuilder(
                        root.getSubject(),
                        BigInteger.valueOf(serial),
                        day(-500),
                        day(lastDay),
                        new X500Name(subject),
                        own.getPublic())
                .addExtension(Extension.keyUsage, true, new KeyUsage(uses))
                .build(new JcaContentSignerBuilder(algorithm()).setProvider(BC).build(keys.getPrivate()));
        return new Holder(own.getPrivate(), certificate);
    }

    /** The file with a signature of this holder appended, as PDF programs do it. */
    byte[] sign(byte[] pdf, Holder holder) throws Exception {
        var out = new ByteArrayOutputStream();
        PdfStamper stamper = PdfStamper.createSignature(new PdfReader(pdf), out, null, null, true);
        var appearance = stamper.getSignatureAppearance();
        var dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, new PdfName("adbe.pkcs7.detached"));
        appearance.setCryptoDictionary(dictionary);
        var room = new HashMap<PdfName, Integer>();
        room.put(PdfName.CONTENTS, ROOM * 2 + 2);
        appearance.preClose(room);
        byte[] signature = cms(appearance.getRangeStream().readAllBytes(), holder);
        byte[] padded = new byte[ROOM];
        System.arraycopy(signature, 0, padded, 0, signature.length);
        var contents = new PdfDictionary();
        contents.put(PdfName.CONTENTS, new PdfString(padded).setHexWriting(true));
        appearance.close(contents);
        return out.toByteArray();
    }

    private byte[] cms(byte[] covered, Holder holder) throws Exception {
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                        new JcaDigestCalculatorProviderBuilder().setProvider(BC).build())
                .build(
                        new JcaContentSignerBuilder(algorithm()).setProvider(BC).build(holder.key()),
                        holder.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(holder.certificate())));
        return generator.generate(new CMSProcessableByteArray(covered), false).getEncoded();
    }
}
