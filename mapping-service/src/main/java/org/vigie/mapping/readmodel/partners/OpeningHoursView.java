package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.OpeningHours;

/** When a service is open, as JSON. */
@Schema(name = "OpeningHours")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpeningHoursView(
        @Schema(required = true) List<DayOfWeek> days,

        @Schema(required = true, description = "HH:mm", examples = "09:00")
        String opensAt,

        @Schema(required = true, description = "HH:mm; the next day's when it is not after opensAt", examples = "17:30")
        String closesAt,

        @Schema(description = "First day") @Nullable LocalDate validFrom,

        @Schema(description = "Last day") @Nullable LocalDate validTo,

        @Schema(description = "The service's place where it holds; all of them when absent") @Nullable UUID placeId) {

    static OpeningHoursView of(OpeningHours hours) {
        return new OpeningHoursView(
                hours.days(),
                hours.opensAt().toString(),
                hours.closesAt().toString(),
                hours.validFrom(),
                hours.validTo(),
                hours.placeId());
    }
}
