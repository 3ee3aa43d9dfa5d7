package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.RequestLimits;
import org.vigie.http.Violation;
import org.vigie.http.ndjson.LineHandler;
import org.vigie.http.ndjson.LineResult;
import org.vigie.mapping.application.MapRehearsal;

/**
 * The lines of one import. All of the map's own go one after the other, since a session may name the partner of the line
 * before; a map has thousands of entries, not millions.
 */
final class ImportLines implements LineHandler {
    private static final String IN_ORDER = "map";
    private static final String KIND = "kind";
    private static final String BODY = "body";

    private final ImportForms forms;
    private final Sender sender;
    private final @Nullable MapRehearsal rehearsal;

    /** Lines that are carried out, or that are rehearsed when there is a rehearsal. */
    ImportLines(ImportForms forms, Sender sender, @Nullable MapRehearsal rehearsal) {
        this.forms = forms;
        this.sender = sender;
        this.rehearsal = rehearsal;
    }

    @Override
    public @Nullable String key(JsonNode line) {
        String kind = line.path(KIND).textValue();
        return kind != null && forms.of(kind).isPresent() ? IN_ORDER : null;
    }

    @Override
    public CompletionStage<LineResult> handle(long number, JsonNode json) {
        JsonBody line = JsonBody.of(json);
        String kind = line.text(KIND, 1, RequestLimits.MAX_REFERENCE);
        if (ImportForms.isIntakes(kind)) {
            return CompletableFuture.completedStage(LineResult.skipped());
        }
        Form<?, ?> form = forms.of(kind)
                .orElseThrow(
                        () -> Problems.unprocessable(Violation.at('/' + KIND, "must be a kind that can be imported")));
        JsonBody body = line.object(BODY);
        String pointer = '/' + BODY;
        return rehearsal == null
                ? Reception.post(form, body, pointer, sender).thenApply(Accepted::line)
                : Reception.rehearse(form, body, pointer, sender, rehearsal)
                        .thenApply(accepted -> LineResult.of(accepted.status()));
    }
}
