package org.vigie.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.vigie.local.demo.Api;
import org.vigie.local.demo.DepartmentStandIn;
import org.vigie.local.demo.Directory;
import org.vigie.local.demo.FirstYear;
import org.vigie.local.demo.Outcome;
import org.vigie.local.demo.Referrals;
import org.vigie.local.demo.Replay;
import org.vigie.local.demo.Report;
import org.vigie.local.demo.Tokens;
import org.vigie.local.demo.Verdict;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

/** The first year on a running stack, with a stand-in for its departments that stays the same however often the year is posted. */
final class Year implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api api = new Api();
    private final Tokens tokens = RunningStack.tokens();
    private final Endpoints endpoints;
    private final DepartmentStandIn departments = DepartmentStandIn.start(api, tokens);
    private final Directory directory;
    private final List<JsonNode> before;

    Year(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.directory = new Directory(api, referral(), tokens);
        this.before = directory.sendTo(departments, FirstYear.departments());
    }

    private String referral() {
        return endpoints.service(Service.REFERRAL).url();
    }

    /** Posts the whole year. */
    Set<String> post(IntConsumer progress) {
        return new Replay(api, endpoints, tokens, progress).run(FirstYear.timeline());
    }

    /** The call that opened each case, in the order of the year. */
    List<JsonNode> openingCalls(int cases) {
        Set<String> seen = new HashSet<>();
        return FirstYear.timeline().stream()
                .filter(line -> line.kind().equals("call") && seen.add(line.caseReference()))
                .limit(cases)
                .map(line -> call(line.body().path("externalReference").asText()))
                .toList();
    }

    private JsonNode call(String reference) {
        return api.get(intake() + "/v1/calls?externalReference=" + reference, tokens.of("call-writer"))
                .success("a call by its reference")
                .path("items")
                .path(0);
    }

    /** Changes what is on record, as a coordinator. */
    void change(String path, JsonNode body) {
        var _ = api.post(intake() + path, tokens.of("coordinator"), body).success(path);
    }

    /** The internal figures of the year as they are now. */
    JsonNode figures() {
        return new Report(api, endpoints.service(Service.ANALYTICS).url(), tokens).figures();
    }

    private String intake() {
        return endpoints.service(Service.INTAKE).url();
    }

    /** Waits until figures and referrals are as they should be; what is not, if they never are. */
    Outcome outcome(Set<String> actionIds) {
        Report report = new Report(api, endpoints.service(Service.ANALYTICS).url(), tokens);
        Referrals referrals = new Referrals(api, referral(), tokens);
        return new Verdict(report, referrals, departments.receipts(), Set.of()).await(actionIds, PATIENCE);
    }

    @Override
    public void close() {
        directory.restore(before);
        departments.close();
    }
}
