package org.vigie.mapping.application.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How partners are asked whether their entries are still true. */
@ConfigMapping(prefix = "vigie.verification")
public interface VerificationSettings {

    /** Who e-mails come from; without it nobody is asked. */
    Optional<String> mailFrom();

    /** Where partners reach this service. */
    URI publicUrl();

    /** How many days before an assurance ends its partner is asked. */
    @WithDefault("30")
    int daysAhead();

    /** How long the link of an e-mail is good for, unless it is used or the mailbox changes before. */
    @WithDefault("7d")
    Duration linkLifetime();

    /** How often a partner is reminded, by a new link each, when a link ended unused. */
    @WithDefault("2")
    int reminders();

    /** How often the list is looked at. */
    @WithDefault("1m")
    Duration pause();

    /** How long the SMTP server may take in all. */
    @WithDefault("10s")
    Duration timeout();

    /** How long to wait after the SMTP server refused an e-mail. */
    @WithDefault("1h")
    Duration retry();
}
