package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigie.local.launch.Console;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;
import org.vigie.local.token.SigningKey;

/** {@code deploy/run --demo}: the first year through the public API, and its figures. */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Endpoints endpoints;
    private final Console console;
    private final Tokens tokens;
    private final Api api = new Api();

    public Demo(Endpoints endpoints, SigningKey key, Console console) {
        this.endpoints = endpoints;
        this.console = console;
        this.tokens = new Tokens(key);
    }

    /**
     * Replays the year, prints its figures and gives the departments their channels back.
     *
     * @return whether every figure is as published and every referral arrived once
     */
    public boolean run() {
        String referral = endpoints.service(Service.REFERRAL).url();
        Directory directory = new Directory(api, referral, tokens);
        try (DepartmentStandIn departments = DepartmentStandIn.start(api, tokens)) {
            List<JsonNode> before = directory.sendTo(departments, FirstYear.departments());
            Outcome outcome = replay(departments, new Referrals(api, referral, tokens));
            directory.restore(before);
            Bilan.lines(outcome).forEach(console::say);
            return outcome.asPublished();
        }
    }

    private Outcome replay(DepartmentStandIn departments, Referrals referrals) {
        List<TimelineLine> timeline = FirstYear.timeline();
        Set<String> sentBefore = referrals.sent();
        console.say("replaying the first year: " + timeline.size() + " requests");
        Instant begin = Instant.now();
        Progress progress = new Progress(console, timeline.size());
        Set<String> actionIds = new Replay(api, endpoints, tokens, progress::at).run(timeline);
        Report report = new Report(api, endpoints.service(Service.ANALYTICS).url(), tokens);
        Outcome outcome = new Verdict(report, referrals, departments.receipts(), sentBefore).await(actionIds, PATIENCE);
        int released = report.release();
        console.say("released the public figures of " + released + " periods");
        long millis = Duration.between(begin, Instant.now()).toMillis();
        console.say(String.format(Locale.ROOT, "the year took %.1f s", millis / 1000.0));
        return outcome;
    }
}
