package org.siquan.app.agreements;

/** How somebody signed. */
public enum Way {
    /** Signed in with an account of the own. */
    ACCOUNT,
    /** A one-purpose link, with a code that the system sent to the own telephone. */
    LINK_SMS,
    /** A one-purpose link, with a code that the school's clerk passed on; never for a guardian. */
    LINK_CLERK,
    /** 纸质: the printed text, stamped and scanned; a person has compared its check code. */
    PAPER,
    /** The file, signed with the certificate of a licensed authority (可靠的电子签名), checked by a {@link SigningProvider}. */
    CERTIFICATE;

    /** True where nothing but a click stands behind it: the park has to allow that. */
    public boolean click() {
        return this != PAPER && this != CERTIFICATE;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "agreement.way." + name();
    }
}
