package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** A receiver that cannot show who it is gets nothing. */
@ReferralServiceTest
class BadCertificateTest {
    private static final String PASSWORD = "for-this-test";

    private final World world = new World();
    private final AtomicInteger asked = new AtomicInteger();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        InformationPreoccupante information = InformationPreoccupante.in("28");
        HttpsServer server = server();
        server.start();
        try (IntakeStub _ = world.intake(information)) {
            configure("28D", "28", """
                    {"kind": "WEBHOOK", "url": "https://localhost:%d/ip", "secret": "%s"}, {"kind": "PORTAL"}
                    """.formatted(server.getAddress().getPort(), DepartmentStandIn.SECRET));
            world.topic.tell(information);
            awaitStatus(information, "SENT")
                    .body("attempts.reason", hasItem("CERTIFICATE_REFUSED"))
                    .body("attempts.findAll { it.delivered }.channel", contains("PORTAL"));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private HttpsServer server() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(selfSigned())) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/ip", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        return server;
    }

    /** A key that vouches for itself, made by the JDK's own tool. */
    private Path selfSigned() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }
}
