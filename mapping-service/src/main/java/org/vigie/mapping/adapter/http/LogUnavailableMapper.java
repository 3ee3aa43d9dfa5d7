package org.vigie.mapping.adapter.http;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.http.Problems;

/** A log that cannot answer now is no fault of the request: 503, and the same may be sent again. */
class LogUnavailableMapper {

    @ServerExceptionMapper
    Response map(LogUnavailableException unavailable) {
        return Problems.unavailable(unavailable.retryAfter()).toResponse();
    }
}
