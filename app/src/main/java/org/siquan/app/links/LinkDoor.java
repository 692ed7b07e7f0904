package org.siquan.app.links;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * The holder's side of a link; nobody is signed in. Opening uses nothing up: chat programs and scanners open every address they see.
 * Acting needs the second code, which came by another way than the link.
 */
public interface LinkDoor {

    /** What is behind an address. */
    sealed interface Opened {

        /** No link of this organisation or any other: mistyped, cut off, or invented. */
        record Unknown() implements Opened {}

        /** Used, expired, revoked or locked. */
        record Closed(PurposeLinks.View link) implements Opened {}

        /** Nothing is left of the subject. */
        record Gone(PurposeLinks.View link) implements Opened {}

        /**
         * Something can be done.
         *
         * @param codeWay how the last code went out while it is valid, else null
         * @param sms true: a code would go to the holder's number; false: to the issuer, who passes it on
         */
        record Open(
                PurposeLinks.View link,
                LinkContent content,
                @Nullable CodeWay codeWay,
                boolean sms) implements Opened {}
    }

    /** What came of asking for a code. */
    enum Asked {
        SENT,
        /** No more codes for this link. */
        TOO_MANY,
        /** The link is not open. */
        NOT_OPEN
    }

    /** What came of a confirmation. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /** Unknown, closed or gone: the page says which. */
        record NotOpen() implements Outcome {}

        /** No code is valid: none was asked for, or its time is over. */
        record NoCode() implements Outcome {}

        /**
         * The code is not the one that went out last.
         *
         * @param left tries until the link is locked
         */
        record WrongCode(int left) implements Outcome {}

        /** The subject is not what the holder was shown. */
        record Changed() implements Outcome {}

        record Refused(Text why) implements Outcome {}
    }

    Opened open(String token);

    /** Sends a new code; the one before is void. */
    Asked askForCode(String token);

    /**
     * Does what the holder chose, once.
     *
     * @param version of the {@link LinkContent} that the holder was shown
     */
    Outcome confirm(String token, String code, String choice, String version);

    /** The park and organisation that issued the link, by name, for the head of its page; empty for an unknown one. */
    Optional<Text> issuer(String token);
}
