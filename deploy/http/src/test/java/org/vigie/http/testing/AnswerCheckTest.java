package org.vigie.http.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the fuzz calls wrong. */
class AnswerCheckTest {
    private static final JsonNode DOCUMENT = document(", \"default\": {\"description\": \"Any other\"}");
    private static final JsonNode WITHOUT_DEFAULT = document("");
    private static final String PROBLEM = """
            "type":"urn:vigie:problem:conflict","title":"Conflict","status":%d,"detail":"It is so","instance":"/v1/imports\"""";

    @Test
    void aLineThatFailedIsWrongWhateverTheAnswersOwnStatus() {
        assertThat(lines("{\"line\":1,\"status\":201}\n{\"line\":2,\"status\":500}\n", false))
                .contains("\"status\":500");
        assertThat(lines("{\"line\":1,\"status\":201}\nnot JSON\n", false)).contains("not JSON");
        assertThat(lines("{\"line\":1,\"status\":409}\n", false)).contains("no problem");
        assertThat(lines("{\"line\":1,\"note\":\"" + RequestMaker.PLANTED + "\"}\n", false))
                .contains("repeats");
        assertThat(lines(
                        "{\"line\":1,\"status\":201}\n{\"line\":2," + PROBLEM.formatted(409) + "}\n{\"summary\":{}}\n",
                        false))
                .isNull();
    }

    @Test
    void unavailableIsWrongWhereAllPeersAreThere() {
        assertThat(lines("{\"line\":1," + PROBLEM.formatted(503) + "}\n", false))
                .isNull();
        assertThat(lines("{\"line\":1," + PROBLEM.formatted(503) + "}\n", true)).contains("503");
        assertThat(wrong(problem(503), false)).isNull();
        assertThat(wrong(problem(503), true)).contains("503");
    }

    @Test
    void aStatusThatIsNotDescribedIsWrongUnlessAnyRequestMayGetIt() {
        assertThat(wrong(problem(404), false)).isNull();
        for (int status : new int[] {405, 406, 413, 414, 415, 429, 431, 503}) {
            assertThat(wrong(problem(status), false)).isNull();
            assertThat(wrong(problem(status), WITHOUT_DEFAULT, false)).contains(status + " is not described");
        }
        for (int status : new int[] {400, 408, 409, 422}) {
            assertThat(wrong(problem(status), false)).contains(status + " is not described");
        }
        assertThat(wrong(new Answer(204, "", ""), false)).contains("204 is not described");
    }

    private static Answer problem(int status) {
        return new Answer(status, "application/problem+json", "{" + PROBLEM.formatted(status) + "}");
    }

    private static @Nullable String lines(String body, boolean peersAnswer) {
        return wrong(new Answer(200, "application/x-ndjson", body), peersAnswer);
    }

    private static @Nullable String wrong(Answer answer, boolean peersAnswer) {
        return wrong(answer, DOCUMENT, peersAnswer);
    }

    private static @Nullable String wrong(Answer answer, JsonNode document, boolean peersAnswer) {
        return new AnswerCheck(document, peersAnswer)
                .wrong(ApiOperation.of(document).getFirst(), answer);
    }

    private static JsonNode document(String others) {
        try {
            return new ObjectMapper().readTree("""
                    {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/v1/imports": {"post": {
                      "responses": {"200": {"description": "Lines", "content": {"application/x-ndjson": {"schema": {"type": "string"}}}},
                                    "404": {"description": "Unknown"}%s}}}}}
                    """.formatted(others));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int statusCode, String type, String text) implements HttpResponse<byte[]> {
        @Override
        public byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("Content-Type", List.of(type), "Retry-After", List.of("5")), (_, _) -> true);
        }

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://localhost/v1/imports");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
