package org.vigie.referral.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real SMTP server, and what it took. */
public final class MailServer implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https://referral\\.example(/transmissions/lien/\\S+)");

    private final GreenMail server;

    public MailServer(int port) {
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** An e-mail that was taken. */
    public record Received(String from, String to, String subject, String messageId, String text, String everything) {
        /** The path of the page that it leads to. */
        public String path() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link in the e-mail");
            }
            return link.group(1);
        }
    }

    /** What was taken for this mailbox, in order. */
    public List<Received> receivedBy(String address) {
        return Stream.of(server.getReceivedMessages())
                .map(MailServer::received)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private static Received received(MimeMessage message) {
        try {
            return new Received(
                    message.getFrom()[0].toString(),
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getMessageID(),
                    message.getContent().toString(),
                    GreenMailUtil.getWholeMessage(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("what was taken can be read", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
