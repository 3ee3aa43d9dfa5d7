package org.vigie.mapping.readmodel.practices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.domain.practice.Evaluation;
import org.vigie.mapping.domain.practice.Practice.Shared;
import org.vigie.mapping.domain.practice.PracticeDetails;
import org.vigie.mapping.domain.practice.PracticeStage;
import org.vigie.mapping.readmodel.DocumentView;
import org.vigie.mapping.readmodel.ListedEntry;

/** A practice as JSON. */
@Schema(name = "Practice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PracticeView(
        UUID practiceId,
        @Nullable String externalReference,

        @Schema(required = true, minLength = 1, maxLength = 500)
        String title,

        @Schema(required = true, minLength = 1, maxLength = 100000)
        String description,

        List<Theme> themes,

        @Schema(description = "Codes of the departments where it began")
        List<String> departments,

        @Schema(maxItems = 500) List<UUID> partnerIds,
        @Schema(maxItems = 100) List<DocumentView> documents,
        @Nullable Evaluation evaluation,
        @Schema(readOnly = true) PracticeStage stage,
        @Schema(readOnly = true) LocalDate proposedOn,
        @Schema(readOnly = true) @Nullable LocalDate publishedOn,

        @Schema(readOnly = true, description = "Why it was last sent back, published or withdrawn") @Nullable String reason,

        @Schema(readOnly = true) List<AdoptionView> adoptedBy,
        @Schema(readOnly = true) long version)
        implements ListedEntry {

    static PracticeView of(Entry<Shared> practice) {
        Shared shared = practice.details();
        PracticeDetails details = shared.details();
        return new PracticeView(
                practice.id(),
                practice.externalReference(),
                details.title(),
                details.description(),
                details.themes(),
                details.departments(),
                details.partnerIds(),
                DocumentView.of(details.documents()),
                details.evaluation(),
                shared.stage(),
                shared.proposedOn(),
                shared.publishedOn(),
                shared.reason(),
                AdoptionView.of(shared.adoptions()),
                practice.version());
    }

    /** The state that it shows. */
    Shared shared() {
        PracticeDetails details = new PracticeDetails(
                title,
                description,
                themes,
                departments,
                partnerIds,
                documents.stream().map(DocumentView::document).toList(),
                evaluation);
        return new Shared(
                details,
                externalReference,
                stage,
                proposedOn,
                publishedOn,
                reason,
                adoptedBy.stream().map(AdoptionView::adoption).toList());
    }

    @Override
    public UUID id() {
        return practiceId;
    }

    @Override
    public LocalDate day() {
        return proposedOn;
    }

    @Override
    public List<UUID> withPartners() {
        return partnerIds;
    }

    /** Where it began, and where it was adopted. */
    @Override
    public List<String> inDepartments() {
        return Stream.concat(departments.stream(), adoptedBy.stream().map(AdoptionView::department))
                .distinct()
                .toList();
    }

    @Override
    public List<Theme> onThemes() {
        return themes;
    }

    @Override
    public String atStage() {
        return stage.name();
    }
}
