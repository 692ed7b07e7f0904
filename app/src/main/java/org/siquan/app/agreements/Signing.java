package org.siquan.app.agreements;

import org.siquan.app.links.PurposeLinks;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;

/** Signatures on the file that is out. When the last party has signed, the agreement is in force. */
public interface Signing {

    /**
     * Signs for the actor's party.
     *
     * @param sha256 of the file that was read; another one is refused
     * @throws org.siquan.app.platform.ProblemException 409 it is not out, or changed; 403 the actor is no party, or the park
     *     does not take clicks as signatures
     */
    void sign(AgreementId id, String sha256);

    /**
     * Enters a stamped paper for a party. The school does it, and compares the check code printed on its pages.
     *
     * @param check the eight digits printed on every page
     */
    void enterPaper(AgreementId id, Party party, String signer, String check, UploadedFile scan);

    /** Whether a provider of certified signatures is configured. */
    boolean certified();

    /**
     * Enters the file as a party signed it with a certificate. The party itself does it, or the school; whoever hands it in, the
     * certificate says who signed, and it has to name the party.
     *
     * @throws org.siquan.app.platform.ProblemException 422 the file is another one, its signature does not hold, or its certificate is not
     *     trusted or names somebody else
     */
    void enterSigned(AgreementId id, Party party, UploadedFile signed);

    /**
     * Issues a link to sign by.
     *
     * @param party UNIT, LEARNER or GUARDIAN
     * @param phone empty only where a code passed on by the clerk is enough
     */
    PurposeLinks.Issued invite(AgreementId id, Party party, String name, String phone, String language);

    /** The scan that a party's paper signature rests on. */
    ResponseEntity<byte[]> scan(AgreementId id, Party party);

    /** How this park takes signatures. */
    Setting setting();

    /** Changes it; the operator's. */
    void set(Setting setting);

    /**
     * How a park takes signatures.
     *
     * @param official name of the published template that the text follows; empty: none was named
     * @param click a click may sign, beside paper
     * @param basis the document that allows it
     */
    record Setting(String official, boolean click, String basis) {
        /** Before anybody decided: paper alone. */
        public static final Setting NONE = new Setting("", false, "");
    }
}
