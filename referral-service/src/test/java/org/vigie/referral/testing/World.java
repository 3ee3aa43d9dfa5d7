package org.vigie.referral.testing;

import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** What surrounds the service in one test: intake's topic, intake itself when it is up, a department's system. */
public final class World implements AutoCloseable {
    public final IntakeTopic topic = new IntakeTopic(config("kafka.bootstrap.servers"));
    public final DepartmentStandIn department = new DepartmentStandIn();

    /** Starts intake, which knows these dossiers. */
    public IntakeStub intake(InformationPreoccupante... known) {
        IntakeStub intake = new IntakeStub(URI.create(config("vigie.intake.url")));
        for (InformationPreoccupante information : known) {
            intake.knows(information.actionId(), information.dossier());
        }
        return intake;
    }

    /** Starts the SMTP server. */
    public MailServer mailServer() {
        return new MailServer(smtpPort());
    }

    /** Where the SMTP server would be. */
    public static int smtpPort() {
        return Integer.parseInt(config("quarkus.mailer.port"));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Override
    public void close() {
        topic.close();
        department.close();
    }
}
