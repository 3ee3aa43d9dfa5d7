package org.vigie.mapping.readmodel.practices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.practice.Adoption;

/** That another territory took a practice over, as JSON. */
@Schema(name = "Adoption")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdoptionView(
        @Schema(required = true) String department,
        @Nullable UUID partnerId,
        @Schema(required = true) LocalDate adoptedOn) {

    static List<AdoptionView> of(List<Adoption> adoptions) {
        return adoptions.stream()
                .map(each -> new AdoptionView(each.department(), each.partnerId(), each.adoptedOn()))
                .toList();
    }

    Adoption adoption() {
        return new Adoption(department, partnerId, adoptedOn);
    }
}
