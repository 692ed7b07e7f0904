package org.siquan.app.agreements;

import org.jspecify.annotations.Nullable;

/**
 * A provider of reliable electronic signatures (电子签名法, Art. 13 and 16), beside paper, accounts and links. Whoever plugs one in
 * contributes a bean; what it vouches for is kept with the signature and its file.
 */
public interface SigningProvider {

    /** A stable word, at most 40 letters, digits and hyphens. */
    String id();

    /** False while it is not configured; nobody is offered it then. */
    boolean available();

    /**
     * Checks a file that somebody signed with this provider.
     *
     * @param original the agreement as it is out, byte for byte
     * @param signed what was handed in
     * @throws org.siquan.app.platform.ProblemException 422 that says what is wrong with the file, its signature or its certificate
     */
    Proof verify(byte[] original, byte[] signed);

    /**
     * Who signed, as the provider vouches for it.
     *
     * @param person name of the person, or of the organisation where the certificate is one of an organisation alone
     * @param organisation null for a person's own certificate
     * @param certificate issuer and serial number
     */
    record Proof(String person, @Nullable String organisation, String certificate) {}
}
