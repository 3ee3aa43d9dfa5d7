package org.vigie.mapping.adapter.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.vigie.http.JsonBody;
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.domain.watchnote.WatchNoteDetails;

/** {@code {watchNoteId?, externalReference?, notedOn, title, text, themes[]?, departments[]?, partnerIds[]?, source?}}. */
@Singleton
class WatchNoteForm extends DescribedForm<WatchNoteDetails> {
    private final InstantSource clock;

    WatchNoteForm(WatchNotes notes, InstantSource clock) {
        super(notes);
        this.clock = clock;
    }

    @Override
    public String idField() {
        return "watchNoteId";
    }

    @Override
    public WatchNoteDetails details(JsonBody body) {
        return new WatchNoteDetails(
                EntryFields.day(body, "notedOn", clock),
                body.text("title", 1, Fields.LONGEST_NAME),
                body.text("text", 1, EntryFields.LONGEST_TEXT),
                body.optionalCodes("themes", Theme.class),
                Fields.departments(body),
                EntryFields.optionalPartnerIds(body),
                body.optionalText("source", 1, Fields.LONGEST_NAME));
    }
}
