package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Contact;

/** Whom to speak to at a partner, as JSON. */
@Schema(name = "PartnerContact", description = "Has a name, a function, an email or a phone")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(
        @Nullable String name,
        @Nullable String function,
        @Nullable String email,
        @Nullable String phone,
        Confidentiality confidentiality) {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.name(), contact.function(), contact.email(), contact.phone(), contact.confidentiality());
    }
}
