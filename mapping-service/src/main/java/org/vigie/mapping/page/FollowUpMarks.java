package org.vigie.mapping.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.vigie.http.Problems;
import org.vigie.mapping.adapter.http.PartnerMeetingCommandResource;
import org.vigie.mapping.adapter.http.WorkSessionCommandResource;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.readmodel.FollowUpView;
import org.vigie.mapping.readmodel.ListedEntry;
import org.vigie.mapping.readmodel.worksessions.WorkSessionView;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormError;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormWords;

/** Says that something was done, by the API's own resource: the gathering is told of anew. Blocks. */
@ApplicationScoped
class FollowUpMarks {
    private static final FormError CHANGED = new FormError(
            "",
            "Ce compte rendu vient d’être modifié par ailleurs, et rien n’est enregistré. Relisez-le, puis recommencez si cela vaut toujours.");
    private static final FormWords WORDS = new FormWords(Map.of(), Map.of(), Map.of(), CHANGED, CHANGED);

    private final Gatherings gatherings;
    private final WorkSessionCommandResource workSessions;
    private final PartnerMeetingCommandResource partnerMeetings;
    private final FormCommands commands;
    private final ObjectMapper json;
    private final InstantSource clock;

    FollowUpMarks(
            Gatherings gatherings,
            WorkSessionCommandResource workSessions,
            PartnerMeetingCommandResource partnerMeetings,
            FormCommands commands,
            ObjectMapper json,
            InstantSource clock) {
        this.gatherings = gatherings;
        this.workSessions = workSessions;
        this.partnerMeetings = partnerMeetings;
        this.commands = commands;
        this.json = json;
        this.clock = clock;
    }

    /**
     * It was done today.
     *
     * @param version of the gathering that its reader saw
     */
    FormResult done(UUID id, UUID followUpId, String version) {
        ListedEntry entry = gatherings.find(id).orElseThrow(() -> Problems.notFound("gathering"));
        Optional<FollowUpView> followUp = entry.toDo().stream()
                .filter(each -> each.followUpId().equals(followUpId))
                .findFirst();
        if (followUp.isEmpty()) {
            return FormResult.notDone(409, CHANGED);
        }
        if (followUp.get().doneOn() != null) {
            return FormResult.DONE;
        }
        byte[] body = withDone(entry, followUpId).toString().getBytes(StandardCharsets.UTF_8);
        return commands.of(() -> put(entry, body, '"' + version + '"'), WORDS);
    }

    private ObjectNode withDone(ListedEntry entry, UUID followUpId) {
        ObjectNode body = json.valueToTree(entry);
        body.remove(List.of("version", "externalReference"));
        for (JsonNode each : body.path("followUps")) {
            if (each.path("followUpId").asText().equals(followUpId.toString())) {
                ((ObjectNode) each).put("doneOn", FrenchDay.today(clock).toString());
            }
        }
        return body;
    }

    private Response put(ListedEntry entry, byte[] body, String ifMatch) {
        String id = entry.id().toString();
        CompletionStage<Response> told = entry instanceof WorkSessionView
                ? workSessions.put(id, body, ifMatch)
                : partnerMeetings.put(id, body, ifMatch);
        try {
            return told.toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
