package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Audience;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.domain.partner.Theme;

/** What a partner does for somebody, as JSON. */
@Schema(name = "PartnerService")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceView(
        @Schema(required = true, description = "Your own id, the same through every change")
        UUID serviceId,

        @Schema(required = true, minLength = 1, maxLength = 500)
        String name,

        @Schema(description = "Plain text") @Nullable String description,

        List<Theme> themes,
        @Nullable For audience,

        @Schema(description = "Codes of departments; none for the partner's")
        List<String> departments,

        @Schema(description = "Places of this partner; none where it comes to people or is done from afar")
        List<UUID> placeIds,

        @Schema(description = "At most 50, of which no two overlap for one place")
        List<OpeningHoursView> schedules,

        @Schema(description = "How one is taken in") @Nullable String access,

        @Schema(description = "What it costs") @Nullable String fees,

        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,

        @Schema(description = "Who may know of the service, if the partner may be known")
        Confidentiality confidentiality) {

    /** Whom it is for; absent for everybody. */
    @Schema(name = "Audience")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record For(
            @Schema(minimum = "0", maximum = "120") @Nullable Integer minimumAge,

            @Schema(minimum = "0", maximum = "120") @Nullable Integer maximumAge,

            @Schema(description = "None for everybody") List<Gender> genders) {

        static @Nullable For of(Audience audience) {
            return audience.equals(Audience.EVERYBODY)
                    ? null
                    : new For(audience.minimumAge(), audience.maximumAge(), audience.genders());
        }
    }

    static ServiceView of(Service service) {
        return new ServiceView(
                service.serviceId(),
                service.name(),
                service.description(),
                service.themes(),
                For.of(service.audience()),
                service.departments(),
                service.placeIds(),
                service.schedules().stream().map(OpeningHoursView::of).toList(),
                service.access(),
                service.fees(),
                service.website(),
                service.email(),
                service.phone(),
                service.confidentiality());
    }
}
