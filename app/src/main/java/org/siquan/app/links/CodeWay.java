package org.siquan.app.links;

/** How a second code went out; how much a confirmation proves depends on it. */
public enum CodeWay {
    /** From the system to the holder's number: the issuer has not seen it. */
    SMS,
    /** Passed on by the issuer, who has had link and code in one hand. */
    CLERK
}
