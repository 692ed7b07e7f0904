package org.siquan.app.messages;

/** An adapter for one channel. A deployment may bring its own as a bean. */
public interface MessageChannel {

    Channel channel();

    /** False when it is not configured; then it is never asked to send. */
    boolean available();

    /**
     * Hands the message over. Called again with the same key after a temporary failure, or when the process was killed before it
     * could write down that it was sent; a receiver that knows keys takes it once.
     *
     * @throws ChannelFailure when the other side did not take it
     */
    void send(Outgoing message) throws ChannelFailure;
}
