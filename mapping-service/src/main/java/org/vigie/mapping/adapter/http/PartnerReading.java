package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.vigie.http.JsonBody;
import org.vigie.mapping.domain.partner.PartnerDetails;

/** Reads what is said of a partner without telling it to anybody. */
public final class PartnerReading {
    private PartnerReading() {}

    /**
     * What a body says that the API takes.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    public static PartnerDetails of(JsonNode body) {
        JsonBody form = JsonBody.of(body);
        PartnerDetails details = PartnerFields.read(form);
        form.finish();
        return details;
    }
}
