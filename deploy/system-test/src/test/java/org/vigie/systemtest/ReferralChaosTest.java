package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.Api;
import org.vigie.local.demo.DepartmentStandIn;
import org.vigie.local.demo.Directory;
import org.vigie.local.demo.Referrals;
import org.vigie.local.demo.Replay;
import org.vigie.local.demo.Tokens;
import org.vigie.local.launch.Service;
import org.vigie.systemtest.Ambush.Moment;
import org.vigie.systemtest.Ambush.Target;
import org.vigie.systemtest.AttemptHistory.Outage;

/**
 * Every information préoccupante arrives and takes effect once, although PostgreSQL, the broker and referral-service are killed in turn
 * between send and record, under load. A few kills in the tests; {@code -Dvigie.chaos.kills=20 -Dvigie.chaos.referrals=2000} for more.
 */
class ReferralChaosTest {
    private static final int KILLS = Integer.getInteger("vigie.chaos.kills", 3);
    private static final int REFERRALS = Integer.getInteger("vigie.chaos.referrals", 60);
    private static final List<String> VICTIMS = List.of("referral", "postgresql", "kafka");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final Api api = new Api();
    private final Tokens tokens = RunningStack.tokens();
    private final Emergencies emergencies = new Emergencies();
    private final List<Outage> outages = new ArrayList<>();

    @Test
    void everything_arrives_and_takes_effect_once_and_its_history_is_true() {
        try (RunningStack stack = RunningStack.start(folder.resolve("data"))) {
            Ambush ambush = new Ambush(stack);
            try (DepartmentStandIn departments = DepartmentStandIn.start(api, tokens, ambush)) {
                String referral = stack.endpoints().service(Service.REFERRAL).url();
                var _ = new Directory(api, referral, tokens).sendTo(departments, Emergencies.departments());
                Set<String> actionIds = postWhileKilling(stack, ambush);
                Collection<List<JsonNode>> referrals = whenAcknowledged(referral, actionIds);
                judge(referral, referrals, departments, ambush, actionIds.size());
            }
        }
    }

    private Set<String> postWhileKilling(RunningStack stack, Ambush ambush) {
        Replay replay = new Replay(api, stack.endpoints(), tokens, answered -> {});
        Set<String> actionIds = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            String victim = VICTIMS.get(kill % VICTIMS.size());
            boolean early = kill / VICTIMS.size() % 2 == 0;
            long pid = stack.pid(victim);
            ambush.lay(new Target(victim, early ? Moment.BEFORE_THE_ANSWER : Moment.AFTER_THE_ANSWER));
            actionIds.addAll(replay.run(emergencies.next(share(kill))));
            await().atMost(PATIENCE).until(ambush::sprung);
            await().atMost(PATIENCE).until(() -> stack.pid(victim) != pid && isReady(stack));
            if (!victim.equals("kafka")) outages.add(new Outage(ambush.lastKill(), Instant.now()));
        }
        return actionIds;
    }

    private static int share(int kill) {
        return REFERRALS * (kill + 1) / KILLS - REFERRALS * kill / KILLS;
    }

    private static boolean isReady(RunningStack stack) {
        String management = stack.endpoints().service(Service.REFERRAL).management();
        try {
            URI ready = URI.create(management + "/q/health/ready");
            return ((HttpURLConnection) ready.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Collection<List<JsonNode>> whenAcknowledged(String referral, Set<String> actionIds) {
        Referrals referrals = new Referrals(api, referral, tokens);
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> referrals.of(actionIds),
                        found -> found.size() == actionIds.size()
                                && count(found.values(), "acknowledgedAt") >= actionIds.size())
                .values();
    }

    private void judge(
            String referral,
            Collection<List<JsonNode>> found,
            DepartmentStandIn departments,
            Ambush ambush,
            int actions) {
        long twiceReferred = count(found, "referralId") - actions;
        long duplicates = departments.receipts().duplicateEffects() + twiceReferred;
        long sent = count(found, "sentAt");
        long received = departments.receipts().referrals();
        long acknowledged = count(found, "acknowledgedAt");
        System.out.printf(
                "sent/received/acknowledged/duplicate effects = %d/%d/%d/%d after %d kills; %d messages came once more under their id%n",
                sent, received, acknowledged, duplicates, KILLS, ambush.repeated());

        assertThat(new long[] {actions, sent, received, acknowledged, duplicates})
                .containsExactly(REFERRALS, REFERRALS, REFERRALS, REFERRALS, 0);
        assertThat(departments.receipts().refused()).as("badly signed").isZero();
        assertThat(found.stream().flatMap(List::stream).flatMap(each -> untrue(referral, ambush, each).stream()))
                .isEmpty();
    }

    private List<String> untrue(String referral, Ambush ambush, JsonNode summary) {
        String referralId = summary.path("referralId").asText();
        JsonNode details = api.get(referral + "/v1/referrals/" + referralId, tokens.of("coordinator"))
                .success("a referral");
        return AttemptHistory.untrue(details, ambush.seenOf(referralId), outages);
    }

    private static long count(Collection<List<JsonNode>> referrals, String field) {
        return referrals.stream()
                .flatMap(List::stream)
                .filter(each -> each.hasNonNull(field))
                .count();
    }
}
