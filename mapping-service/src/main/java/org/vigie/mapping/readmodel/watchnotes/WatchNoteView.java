package org.vigie.mapping.readmodel.watchnotes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.domain.watchnote.WatchNoteDetails;
import org.vigie.mapping.readmodel.ListedEntry;

/** A watch note as JSON. */
@Schema(name = "WatchNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WatchNoteView(
        UUID watchNoteId,
        @Nullable String externalReference,
        @Schema(required = true) LocalDate notedOn,

        @Schema(minLength = 1, maxLength = 500, description = ListedEntry.REQUIRED) @Nullable String title,

        @Schema(minLength = 1, maxLength = 100000, description = ListedEntry.REQUIRED) @Nullable String text,

        List<Theme> themes,

        @Schema(description = "Codes of departments; none for all of France")
        List<String> departments,

        @Schema(maxItems = 500) List<UUID> partnerIds,

        @Schema(maxLength = 500, description = ListedEntry.TEXT) @Nullable String source,

        @Schema(readOnly = true) long version)
        implements ListedEntry {

    /** An entry as it is now. */
    public static WatchNoteView of(Entry<WatchNoteDetails> note) {
        WatchNoteDetails details = note.details();
        return new WatchNoteView(
                note.id(),
                note.externalReference(),
                details.notedOn(),
                details.title(),
                details.text(),
                details.themes(),
                details.departments(),
                details.partnerIds(),
                details.source(),
                note.version());
    }

    @Override
    public UUID id() {
        return watchNoteId;
    }

    @Override
    public LocalDate day() {
        return notedOn;
    }

    @Override
    public List<UUID> withPartners() {
        return partnerIds;
    }

    @Override
    public List<String> inDepartments() {
        return departments;
    }

    @Override
    public List<Theme> onThemes() {
        return themes;
    }

    @Override
    public WatchNoteView withoutTexts() {
        return new WatchNoteView(
                watchNoteId, null, notedOn, null, null, themes, departments, partnerIds, null, version);
    }
}
