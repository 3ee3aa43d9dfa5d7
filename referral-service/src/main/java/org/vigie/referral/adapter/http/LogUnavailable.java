package org.vigie.referral.adapter.http;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.http.Problems;

/** While the log cannot take or give events, the answer is 503 with the time after which to ask again. */
public class LogUnavailable {

    @ServerExceptionMapper
    public Response answer(LogUnavailableException unavailable) {
        return Problems.unavailable(unavailable.retryAfter()).toResponse();
    }
}
