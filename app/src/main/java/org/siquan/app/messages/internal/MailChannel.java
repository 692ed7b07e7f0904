package org.siquan.app.messages.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.ChannelFailure;
import org.siquan.app.messages.MessageChannel;
import org.siquan.app.messages.Outgoing;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail by SMTP ({@code spring.mail.*}). The key is the Message-ID, by which mailboxes know a repetition. */
class MailChannel implements MessageChannel {

    private final @Nullable JavaMailSender sender;
    private final String from;

    MailChannel(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean available() {
        return sender != null && !from.isBlank();
    }

    @Override
    public void send(Outgoing message) throws ChannelFailure {
        JavaMailSender smtp = Objects.requireNonNull(sender, "asked although not available");
        try {
            var mail = new Keyed(smtp.createMimeMessage(), "<" + message.key() + "@siquan>");
            var parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(message.address());
            parts.setSubject(message.subject());
            parts.setText(message.text());
            smtp.send(mail);
        } catch (AddressException e) {
            throw ChannelFailure.permanent("not an e-mail address", e);
        } catch (MailSendException e) {
            throw refused(e)
                    ? ChannelFailure.permanent("mail server refuses the address", e)
                    : ChannelFailure.temporary("mail server cannot be reached", e);
        } catch (MessagingException | MailException e) {
            throw ChannelFailure.temporary("mail server: " + e.getClass().getSimpleName(), e);
        }
    }

    private static boolean refused(MailSendException failure) {
        return failure.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
    }

    /** A mail that keeps its Message-ID when it is sent. */
    private static final class Keyed extends MimeMessage {

        private final String id;

        Keyed(MimeMessage empty, String id) throws MessagingException {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
