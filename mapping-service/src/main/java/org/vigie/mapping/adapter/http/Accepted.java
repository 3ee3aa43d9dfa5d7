package org.vigie.mapping.adapter.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.vigie.http.EntityVersion;
import org.vigie.http.ndjson.LineResult;

/**
 * The answer to a form that was taken.
 *
 * @param status 201 for a new entry, else 200
 * @param idField what the entry's id is called
 */
record Accepted(int status, String idField, UUID id, long version) {

    /**
     * As the answer to a request of its own. May be made on the log's thread, where there is no request at hand to make the
     * location absolute by; relative is as good.
     */
    Response response(String collection) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, collection + '/' + id)
                .header(HttpHeaders.ETAG, new EntityVersion(version).etag())
                .entity(Map.of(idField, id, "version", version))
                .build();
    }

    /** As the answer to a line of an import. */
    LineResult line() {
        return LineResult.of(status).with(idField, id).with("version", version);
    }
}
