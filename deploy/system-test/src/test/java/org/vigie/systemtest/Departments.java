package org.vigie.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.vigie.local.demo.Api;
import org.vigie.local.demo.DepartmentStandIn;
import org.vigie.local.demo.Directory;
import org.vigie.local.demo.Receipts;
import org.vigie.local.demo.Referrals;
import org.vigie.local.demo.Tokens;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

/** Many informations préoccupantes for a few departments, posted side by side, and what became of them. */
final class Departments implements AutoCloseable {
    private static final List<String> CODES = List.of("02", "08", "59", "60", "62", "80");
    private static final int AT_A_TIME = 16;

    private final Api api = new Api();
    private final Tokens tokens = RunningStack.tokens();
    private final DepartmentStandIn standIn = DepartmentStandIn.start(api, tokens);
    private final String intake;
    private final String referral;

    Departments(Endpoints endpoints) {
        intake = endpoints.service(Service.INTAKE).url();
        referral = endpoints.service(Service.REFERRAL).url();
        var _ = new Directory(api, referral, tokens).sendTo(standIn, Set.copyOf(CODES));
    }

    /** Posts so many, each with its call, again until it is answered; the ids of the actions. */
    Set<String> post(int count, IntConsumer progress) throws InterruptedException {
        Set<String> actionIds = ConcurrentHashMap.newKeySet();
        AtomicInteger answered = new AtomicInteger();
        Semaphore places = new Semaphore(AT_A_TIME);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                String department = CODES.get(i % CODES.size());
                String reference = "chaos-" + i;
                places.acquire();
                threads.execute(() -> {
                    try {
                        actionIds.add(post(reference, department));
                        progress.accept(answered.incrementAndGet());
                    } finally {
                        places.release();
                    }
                });
            }
            threads.shutdown();
            if (!threads.awaitTermination(5, TimeUnit.MINUTES)) throw new IllegalStateException("posts hang");
        }
        return actionIds;
    }

    private String post(String reference, String department) {
        String token = tokens.of("call-writer");
        ObjectNode call = JsonNodeFactory.instance
                .objectNode()
                .put("externalReference", reference)
                .put("occurredAt", "2026-03-02T18:04:00+01:00")
                .put("channel", "PHONE");
        call.putObject("caller").put("category", "WITNESS");
        call.putArray("concerns");
        call.putArray("minors").addObject().put("age", 15).put("department", department);
        JsonNode answer = api.post(intake + "/v1/calls", token, call).success("a call");
        ObjectNode action = JsonNodeFactory.instance
                .objectNode()
                .put("externalReference", reference)
                .put("type", "INFORMATION_PREOCCUPANTE")
                .put("occurredAt", "2026-03-02T19:00:00+01:00")
                .put("department", department);
        action.putArray("minorIds").add(answer.path("minorIds").path(0).asText());
        String caseId = answer.path("caseId").asText();
        return api.post(intake + "/v1/cases/" + caseId + "/actions", token, action)
                .success("an information préoccupante")
                .path("actionId")
                .asText();
    }

    /** The referrals of these actions as they stand now. */
    Map<String, List<JsonNode>> referrals(Set<String> actionIds) {
        return new Referrals(api, referral, tokens).of(actionIds);
    }

    /** A referral with its attempts. */
    JsonNode details(String referralId) {
        return api.get(referral + "/v1/referrals/" + referralId, tokens.of("coordinator"))
                .success("a referral");
    }

    Receipts receipts() {
        return standIn.receipts();
    }

    @Override
    public void close() {
        standIn.close();
    }
}
