package org.vigie.http.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answer that stands for the statuses that no operation describes, since any request may get them. */
final class RefusalOfAnyRequest {
    static final String NAME = "RefusalOfAnyRequest";

    private static final String DESCRIPTION = """
            A problem that has nothing to do with this operation in particular: 400 what is sent is no HTTP, 405 method (`Allow` has \
            those that there are), 406 of no media type that Accept names, 408 it does not arrive in time, 413 a command or an import's \
            line over 1 MiB, 414 address too long, 415 not of the media type that is taken here, 429 too many, 431 header too large, 503 a \
            dependency is down. After 429 and 503 the same may be sent again once `Retry-After` is over.""";

    private RefusalOfAnyRequest() {}

    static APIResponse reference() {
        return OASFactory.createAPIResponse().ref(NAME);
    }

    static APIResponse create() {
        return OASFactory.createAPIResponse()
                .description(DESCRIPTION)
                .addHeader("Retry-After", header(SchemaType.INTEGER, "Seconds, with 429 and 503"))
                .addHeader("Allow", header(SchemaType.STRING, "Methods, with 405"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemSchema.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(ProblemSchema.NAME))
                                        .example(Map.of(
                                                "type", "urn:vigie:problem:unavailable",
                                                "title", "Not available now",
                                                "status", 503,
                                                "detail", "Send the same request again later.",
                                                "instance", "/v1/things"))));
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
