package org.vigie.mapping.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.FollowUp;

/** Something that is to be done, as JSON. */
@Schema(name = "FollowUp")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpView(
        @Schema(required = true, description = "Your own id for it, once in its entry")
        UUID followUpId,

        @Schema(required = true, minLength = 1, maxLength = 5000)
        String what,

        @Schema(required = true) LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    /** These. */
    public static List<FollowUpView> of(List<FollowUp> followUps) {
        return followUps.stream()
                .map(each -> new FollowUpView(each.followUpId(), each.what(), each.dueOn(), each.doneOn()))
                .toList();
    }
}
