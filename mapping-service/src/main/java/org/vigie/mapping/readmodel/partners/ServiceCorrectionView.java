package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Audience;
import org.vigie.mapping.domain.partner.OpeningHours;
import org.vigie.mapping.domain.partner.ServiceCorrection;
import org.vigie.mapping.domain.partner.Theme;

/** What a partner would have said of a service, as JSON. */
@Schema(name = "ServiceCorrection")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceCorrectionView(
        UUID serviceId,
        @Nullable String name,
        @Nullable String description,
        @Nullable List<Theme> themes,
        ServiceView.@Nullable For audience,

        @Schema(description = "All of them, but those at places that the partner was not shown") @Nullable List<OpeningHoursView> schedules,

        @Nullable String access,
        @Nullable String fees,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone) {

    static ServiceCorrectionView of(ServiceCorrection service) {
        return new ServiceCorrectionView(
                service.serviceId(),
                service.name(),
                service.description(),
                service.themes(),
                audience(service.audience()),
                schedules(service.schedules()),
                service.access(),
                service.fees(),
                service.website(),
                service.email(),
                service.phone());
    }

    private static ServiceView.@Nullable For audience(@Nullable Audience audience) {
        return audience == null
                ? null
                : new ServiceView.For(audience.minimumAge(), audience.maximumAge(), audience.genders());
    }

    private static @Nullable List<OpeningHoursView> schedules(@Nullable List<OpeningHours> schedules) {
        return schedules == null
                ? null
                : schedules.stream().map(OpeningHoursView::of).toList();
    }
}
