package org.vigie.local.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;

/** What a client of SMTP (RFC 5321) says and is answered; a mail is a file before it is taken. */
final class SmtpSession {
    private static final int LONGEST_MAIL = 1 << 20;

    private final BufferedReader in;
    private final OutputStream out;
    private final Path folder;

    SmtpSession(Socket client, Path folder) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        this.out = client.getOutputStream();
        this.folder = folder;
    }

    void run() throws IOException {
        answer("220 localhost keeps mails in a folder");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split("[ :]", 2);
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> answer("250-localhost\r\n250 8BITMIME");
                case "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> answer("250 OK");
                case "DATA" -> take();
                case "QUIT" -> {
                    answer("221 bye");
                    return;
                }
                default -> answer("502 not understood");
            }
        }
    }

    private void take() throws IOException {
        answer("354 until a line with a dot");
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) throw new IOException("the mail has no end");
            if (mail.length() + line.length() > LONGEST_MAIL) throw new IOException("the mail is too long");
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        keep(mail.toString());
        answer("250 OK");
    }

    /** Whole or not at all. */
    private void keep(String mail) throws IOException {
        String name = UUID.randomUUID().toString();
        Path half = Files.writeString(folder.resolve("." + name), mail, ISO_8859_1);
        Files.move(half, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void answer(String text) throws IOException {
        out.write((text + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }
}
