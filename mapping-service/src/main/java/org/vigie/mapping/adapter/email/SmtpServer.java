package org.vigie.mapping.adapter.email;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.mapping.application.verification.VerificationSettings;

/**
 * The SMTP server before anything is handed to it. While there is none the mailer may let its time run out, and of a time that ran out
 * nobody can tell whether the e-mail went: so it is asked first whether somebody is there.
 */
@ApplicationScoped
class SmtpServer {
    private final String host;
    private final OptionalInt port;
    private final VerificationSettings settings;

    SmtpServer(
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "quarkus.mailer.port") OptionalInt port,
            VerificationSettings settings) {
        this.host = host;
        this.port = port;
        this.settings = settings;
    }

    /** Whether it takes connections; true where no port is set, since the mailer then chooses one. */
    boolean isThere() {
        if (port.isEmpty()) {
            return true;
        }
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(host, port.getAsInt()),
                    Math.toIntExact(settings.timeout().toMillis()));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
