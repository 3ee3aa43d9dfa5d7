package org.vigie.intake.readmodel.vocabulary;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.vigie.vocabulary.Vocabulary;

/** {@code GET /v1/vocabulary}: every code with its French words, as {@code vocabulary.json} has it. */
@Path("/v1/vocabulary")
public class VocabularyResource {
    private static final byte[] VOCABULARY = Vocabulary.bytes();

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] get() {
        return VOCABULARY.clone();
    }
}
