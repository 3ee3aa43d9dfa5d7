package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.concurrent.CompletionStage;
import org.vigie.mapping.application.DescribedEntries;
import org.vigie.mapping.application.MapRehearsal;
import org.vigie.mapping.application.Telling;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.domain.entry.EntryDetails;
import org.vigie.mapping.domain.entry.EntryRejection;
import org.vigie.mapping.domain.entry.EntryRejection.AlreadyKnown;
import org.vigie.mapping.domain.entry.EntryRejection.UnknownPartners;

/** The form of a kind of which nothing is decided but what is known of its entries. */
abstract class DescribedForm<D extends EntryDetails> implements Form<D, EntryRejection> {
    private final DescribedEntries<D, ?> entries;

    DescribedForm(DescribedEntries<D, ?> entries) {
        this.entries = entries;
    }

    @Override
    public final CompletionStage<Told<EntryRejection>> tell(Telling<D> telling) {
        return entries.tell(telling);
    }

    @Override
    public final CompletionStage<Told<EntryRejection>> rehearse(Telling<D> telling, MapRehearsal rehearsal) {
        return entries.rehearse(telling, rehearsal);
    }

    @Override
    public final HttpProblem refusal(Told.Refused<EntryRejection> refused, JsonNode body, String pointer) {
        return switch (refused.rejection()) {
            case AlreadyKnown() -> Refusals.alreadyThere(refused.version());
            case UnknownPartners(var strangers) -> Refusals.unknownPartners(strangers, body, pointer);
        };
    }
}
