package org.vigie.referral.application.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How deliveries are made. */
@ConfigMapping(prefix = "vigie.delivery")
public interface DeliverySettings {

    /** Deliveries at a time. */
    @WithDefault("64")
    int concurrency();

    /** Deliveries at a time to one authority. */
    @WithDefault("4")
    int perAuthority();

    /** How long connecting to a receiver may take. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long a receiver may take in all. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a task stays with a process that has died; longer than all that a delivery waits for. */
    @WithDefault("20s")
    Duration lease();

    /** Delay after the first failure; doubled after each. */
    @WithDefault("1s")
    Duration firstRetry();

    /** The longest delay. */
    @WithDefault("5m")
    Duration retryCeiling();

    /** The longest delay in immediate danger. */
    @WithDefault("30s")
    Duration urgentRetryCeiling();

    /** How often a channel is tried before the authority's next one. */
    @WithDefault("5")
    int attemptsPerChannel();

    /** How often in immediate danger. */
    @WithDefault("2")
    int urgentAttemptsPerChannel();

    /** After how many failures in a row an authority's endpoint is spared. */
    @WithDefault("10")
    int failuresInARow();

    /** How long it is spared before one more try. */
    @WithDefault("30s")
    Duration endpointPause();

    /** The longest delay while intake does not answer. */
    @WithDefault("10s")
    Duration intakeRetryCeiling();

    /** How long to leave what only a person can change; a change wakes it earlier. */
    @WithDefault("1m")
    Duration personRetry();

    /** How long messages are signed with a webhook's former secret too after it was replaced. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** Who e-mails come from; without it none are sent, and the channel is passed over. */
    Optional<String> mailFrom();

    /** How long the link of an e-mail is good for, unless it is used or its mailbox changes before. */
    @WithDefault("7d")
    Duration linkLifetime();

    /** Where authorities reach this service. */
    URI publicUrl();
}
