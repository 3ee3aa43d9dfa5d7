package org.vigie.intake.readmodel.vocabulary;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /v1/vocabulary}: every code with its French label, as {@code vocabulary.json} has it. */
@Path("/v1/vocabulary")
public class VocabularyResource {
    private static final byte[] VOCABULARY = read();

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] get() {
        return VOCABULARY.clone();
    }

    private static byte[] read() {
        try (InputStream file = VocabularyResource.class.getResourceAsStream("/vocabulary.json")) {
            if (file == null) {
                throw new IllegalStateException("vocabulary.json is missing from the jar");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
