package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.mail.MailFolder;
import org.vigie.local.process.FreePort;

/** An alert reaches who has to know, once, and what follows from it reaches nobody. */
class AlertmanagerTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void is_installed() {
        Assumptions.assumeTrue(Alertmanager.installed(), "Alertmanager is not installed");
    }

    @Test
    void the_configuration_is_valid_and_sends_each_alert_to_who_answers_its_severity() {
        Tool.run(Monitoring.folder("alertmanager").resolve("start").toString(), "--render", folder.toString());
        String file = folder.resolve("alertmanager.yml").toString();
        Tool.run("amtool", "check-config", file);
        for (JsonNode alert : Monitoring.alerts()) {
            String severity = alert.at("/labels/severity").asText();
            Tool.run(
                    "amtool",
                    "config",
                    "routes",
                    "test",
                    "--config.file=" + file,
                    "--verify.receivers=" + severity,
                    "alertname=" + alert.path("alert").asText(),
                    "severity=" + severity,
                    "service=intake");
        }
    }

    @Test
    void what_silences_and_what_is_silenced_are_alerts_that_there_are() {
        List<String> alerts = Monitoring.alerts().stream()
                .map(alert -> alert.path("alert").asText())
                .toList();
        JsonNode rules = Monitoring.yaml(Monitoring.folder("alertmanager").resolve("alertmanager.yml"))
                .path("inhibit_rules");
        List<String> named = rules.findValues("source_matchers").stream()
                .flatMap(AlertmanagerTest::names)
                .toList();
        assertThat(named).isNotEmpty().isSubsetOf(alerts);
        assertThat(rules.findValues("target_matchers").stream().flatMap(AlertmanagerTest::names))
                .isNotEmpty()
                .isSubsetOf(alerts);
    }

    @Test
    void a_service_that_is_down_is_told_by_webhook_and_mail_and_its_lags_are_not() throws Exception {
        Assumptions.assumeTrue(Prometheus.installed(), "Prometheus is not installed");
        Path mails = folder.resolve("mails");
        try (AlertReceiver receiver = AlertReceiver.start();
                MailFolder mailbox = MailFolder.open(mails);
                Alertmanager alertmanager = Alertmanager.start(folder, settings(receiver, mailbox));
                Prometheus _ = Prometheus.start(
                        folder,
                        "- targets: [127.0.0.1:%d]%n  labels: {service: intake}".formatted(FreePort.any()),
                        "- targets: [%s]".formatted(alertmanager.address()))) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !receiver.told("ServiceDown", "intake").isEmpty());
            JsonNode told = receiver.told("ServiceDown", "intake").getFirst();
            assertThat(told.path("status").asText()).isEqualTo("firing");
            assertThat(told.at("/labels/severity").asText()).isEqualTo("page");
            assertThat(told.at("/annotations/summary").asText()).isEqualTo("intake ne répond plus");
            await().atMost(Duration.ofSeconds(30)).until(() -> mail(mails).contains("ServiceDown"));
            assertThat(mail(mails)).contains("To: garde@example.org").contains("[Vigie]");

            alertmanager.tell("RelayBehind", "intake");
            alertmanager.tell("RelayBehind", "referral");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !receiver.told("RelayBehind", "referral").isEmpty());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> alertmanager.state("RelayBehind", "intake").equals("suppressed"));
            assertThat(receiver.told("RelayBehind", "intake")).isEmpty();

            for (String cause : List.of("ServiceMissing", "DatabaseSilent", "ClockWrong")) {
                alertmanager.tell(cause, cause);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !receiver.told(cause, cause).isEmpty());
                alertmanager.tell("RecordingRefused", cause);
                await().atMost(Duration.ofSeconds(30))
                        .until(() ->
                                alertmanager.state("RecordingRefused", cause).equals("suppressed"));
                assertThat(receiver.told("RecordingRefused", cause)).isEmpty();
            }
            alertmanager.tell("ThreadDied", "DatabaseSilent");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !receiver.told("ThreadDied", "DatabaseSilent").isEmpty());
        }
    }

    private Map<String, String> settings(AlertReceiver receiver, MailFolder mailbox) throws IOException {
        Path webhook = Files.writeString(folder.resolve("webhook"), receiver.url());
        return Map.of(
                "VIGIE_ALERT_WEBHOOK_FILE", webhook.toString(),
                "VIGIE_ALERT_SMTP", "127.0.0.1:" + mailbox.port(),
                "VIGIE_ALERT_SMTP_TLS", "false",
                "VIGIE_ALERT_FROM", "vigie@example.org",
                "VIGIE_ALERT_TO", "garde@example.org");
    }

    private static Stream<String> names(JsonNode matchers) {
        return matchers.valueStream()
                .map(JsonNode::asText)
                .flatMap(matcher ->
                        Stream.of(matcher.replaceAll("alertname!?=~?|\"", "").split("\\|", -1)));
    }

    private static String mail(Path mails) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(mails)) {
            for (Path file : files.toList()) all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }
}
