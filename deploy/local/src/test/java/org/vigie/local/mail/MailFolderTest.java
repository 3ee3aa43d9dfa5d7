package org.vigie.local.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_mail_that_was_taken_is_a_file() throws IOException {
        try (MailFolder mails = MailFolder.open(folder.resolve("mails"))) {
            List<String> answers = say(mails.port(), """
                    EHLO client
                    MAIL FROM:<a@example>
                    RCPT TO:<b@example>
                    DATA
                    Subject: x

                    ..dot
                    .
                    HELP
                    QUIT
                    """);
            assertThat(answers)
                    .extracting(answer -> answer.substring(0, 3))
                    .containsExactly("220", "250", "250", "250", "250", "354", "250", "502", "221");
        }
        try (Stream<Path> files = Files.list(folder.resolve("mails"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.toString()).endsWith(".eml");
                assertThat(file).hasContent("Subject: x\r\n\r\n.dot\r\n");
            });
        }
    }

    private static List<String> say(int port, String lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(lines.replace("\n", "\r\n").getBytes(US_ASCII));
            BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            return answers.lines().toList();
        }
    }
}
