package org.siquan.app.messages;

/** A channel did not take a message. The reason is shown to the sender, so it holds no address and no text. */
public final class ChannelFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    private ChannelFailure(String reason, boolean permanent, Throwable cause) {
        super(reason, cause);
        this.permanent = permanent;
    }

    /** May succeed later. */
    public static ChannelFailure temporary(String reason, Throwable cause) {
        return new ChannelFailure(reason, false, cause);
    }

    /** Will fail again in the same way. */
    public static ChannelFailure permanent(String reason, Throwable cause) {
        return new ChannelFailure(reason, true, cause);
    }

    /** The other side answered, and the answer is no. */
    public static ChannelFailure refused(String reason, boolean permanent) {
        return new ChannelFailure(reason, permanent, new IllegalStateException(reason));
    }

    public boolean permanent() {
        return permanent;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
