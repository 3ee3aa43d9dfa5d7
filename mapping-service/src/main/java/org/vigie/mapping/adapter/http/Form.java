package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.concurrent.CompletionStage;
import org.vigie.http.JsonBody;
import org.vigie.mapping.application.MapRehearsal;
import org.vigie.mapping.application.Telling;
import org.vigie.mapping.application.Told;

/** What a client fills in to tell of an entry of one kind. */
interface Form<D, R> {

    /** The field that holds the entry's id. */
    String idField();

    /** Reads the fields that say what is known of the entry; what is wrong is gathered in the body. */
    D details(JsonBody body);

    /** Hands the filled form on. */
    CompletionStage<Told<R>> tell(Telling<D> telling);

    /** What would become of it after all that was rehearsed before; nothing does. */
    CompletionStage<Told<R>> rehearse(Telling<D> telling, MapRehearsal rehearsal);

    /**
     * The problem that a refusal is.
     *
     * @param body the form as it was sent
     * @param pointer where the form lies in the request
     */
    HttpProblem refusal(Told.Refused<R> refused, JsonNode body, String pointer);
}
