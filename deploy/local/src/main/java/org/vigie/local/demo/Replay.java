package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

/** Posts the year through the public API, partners before the sessions that name them. */
public final class Replay {
    private final Api api;
    private final String intake;
    private final String mapping;
    private final Tokens tokens;
    private final IntConsumer progress;
    private final AtomicInteger answered = new AtomicInteger();
    private final Set<String> informationsPreoccupantes = ConcurrentHashMap.newKeySet();

    /** @param progress told the number of requests answered so far, from any thread */
    public Replay(Api api, Endpoints endpoints, Tokens tokens, IntConsumer progress) {
        this.api = api;
        this.intake = endpoints.service(Service.INTAKE).url();
        this.mapping = endpoints.service(Service.MAPPING).url();
        this.tokens = tokens;
        this.progress = progress;
    }

    /**
     * Posts all lines.
     *
     * @return the ids of the actions that a department must hear of
     * @throws UnexpectedAnswer when a line is refused
     */
    public Set<String> run(List<TimelineLine> timeline) {
        Lanes.run(Lanes.of(timeline.stream().filter(Replay::isPartner).toList()), this::post);
        Lanes.run(Lanes.of(timeline.stream().filter(line -> !isPartner(line)).toList()), this::post);
        return Set.copyOf(informationsPreoccupantes);
    }

    private static boolean isPartner(TimelineLine line) {
        return line.kind().equals("partner");
    }

    private void post(List<TimelineLine> lane) {
        String caseId = "";
        for (TimelineLine line : lane) {
            JsonNode answer =
                    post(line, caseId).success("line " + line.number() + " of the year, of kind " + line.kind() + ",");
            caseId = answer.path("caseId").asText(caseId);
            if (line.isInformationPreoccupante())
                informationsPreoccupantes.add(answer.path("actionId").asText());
            progress.accept(answered.incrementAndGet());
        }
    }

    private Api.Answer post(TimelineLine line, String caseId) {
        String caller = tokens.of("call-writer");
        String cartographer = tokens.of("cartographer");
        ObjectNode body = line.body();
        return switch (line.kind()) {
            case "call" ->
                api.post(intake + "/v1/calls", caller, body.deepCopy().put("caseReference", line.caseReference()));
            case "action" -> api.post(intake + "/v1/cases/" + caseId + "/actions", caller, body);
            case "partner" -> {
                String partnerId = body.path("partnerId").asText();
                yield api.put(mapping + "/v1/partners/" + partnerId, cartographer, body);
            }
            case "workSession" -> api.post(mapping + "/v1/work-sessions", cartographer, body);
            case "awarenessSession" -> api.post(mapping + "/v1/awareness-sessions", cartographer, body);
            default -> throw new IllegalStateException("line " + line.number() + " is of an unknown kind");
        };
    }
}
