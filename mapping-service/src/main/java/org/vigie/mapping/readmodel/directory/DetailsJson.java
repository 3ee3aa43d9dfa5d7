package org.vigie.mapping.readmodel.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.vigie.mapping.domain.partner.PartnerDetails;

/** Details as a column holds them, its own form, since a row must not follow a setting of the REST side. */
final class DetailsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private DetailsJson() {}

    static String write(PartnerDetails details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details are always JSON", e);
        }
    }

    static PartnerDetails read(String column) {
        try {
            return JSON.readValue(column, PartnerDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the directory holds details that it did not write", e);
        }
    }
}
