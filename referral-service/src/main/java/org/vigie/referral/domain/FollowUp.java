package org.vigie.referral.domain;

import java.time.LocalDate;

/** What an authority told, without its words: outcome and the day on which it decided. */
public record FollowUp(Outcome outcome, LocalDate decidedOn) {}
