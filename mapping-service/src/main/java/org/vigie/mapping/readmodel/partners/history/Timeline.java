package org.vigie.mapping.readmodel.partners.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Posting;
import org.vigie.mapping.domain.merge.MergeEvent;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerMerged;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerUnmerged;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.Partner;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerEvent;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerAssured;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerErased;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalAccepted;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalMade;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalRejected;
import org.vigie.mapping.readmodel.partners.PartnerView;
import org.vigie.mapping.readmodel.partners.history.HistoryItem.Told;

/** Tells a partner event by event. What is told of one rests on those before it alone, so it stays as it is for ever. */
final class Timeline {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    /** Fields that follow from others, or from the day. */
    private static final Set<String> COMPUTED = Set.of("version", "state", "verifyBy");

    private final UUID partnerId;
    private final List<Item> items = new ArrayList<>();
    private Partner state = Partners.KIND.decider().initialState();
    private long version;
    private @Nullable PartnerView shown;

    private Timeline(UUID partnerId) {
        this.partnerId = partnerId;
    }

    /**
     * An item at its place.
     *
     * @param position in the log
     */
    record Item(long position, HistoryItem item) {}

    /** All that was told of a partner and of its merges, oldest first. */
    static List<Item> of(UUID partnerId, List<Posting<PartnerEvent>> postings, List<Posting<MergeEvent>> merges) {
        Timeline timeline = new Timeline(partnerId);
        List<Posting<?>> all = new ArrayList<>(postings);
        all.addAll(merges);
        all.sort(Comparator.comparingLong(Posting::position));
        all.forEach(timeline::tell);
        return timeline.items;
    }

    private void tell(Posting<?> posting) {
        HistoryItem item = switch (posting.event()) {
            case PartnerEvent event -> {
                state = Partners.KIND.decider().evolve(state, event);
                version = posting.version();
                yield item(posting, event);
            }
            case MergeEvent event -> item(posting, event);
            default -> throw new IllegalStateException("no event of a partner or its merges");
        };
        items.add(new Item(posting.position(), item));
    }

    private HistoryItem item(Posting<?> posting, PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered _ -> named(posting, "PartnerRegistered").with(view(posting), null);
            case PartnerChanged _ -> {
                PartnerView before = Objects.requireNonNull(shown, "a change comes after a registration");
                PartnerView after = view(posting);
                yield named(posting, "PartnerChanged").with(after, otherBefore(before, after));
            }
            case PartnerClosed(var closedOn) -> named(posting, "PartnerClosed").closed(closedOn);
            case PartnerReopened() -> named(posting, "PartnerReopened");
            case PartnerAssured(var day, var by) ->
                named(posting, "PartnerAssured").assured(day, by);
            case ProposalMade(var id, var correction, var _) ->
                named(posting, "ProposalMade").proposal(id, correction.value().orElse(Correction.ERASED));
            case ProposalAccepted(var id) -> named(posting, "ProposalAccepted").proposal(id, null);
            case ProposalRejected(var id) -> named(posting, "ProposalRejected").proposal(id, null);
            case PartnerErased _ -> named(posting, "PartnerErased");
        };
    }

    private HistoryItem item(Posting<?> posting, MergeEvent event) {
        String type = switch (event) {
            case PartnerMerged _ -> "PartnerMerged";
            case PartnerUnmerged _ -> "PartnerUnmerged";
        };
        return named(posting, type).about(event.partnerId(), event.into());
    }

    private HistoryItem named(Posting<?> posting, String type) {
        return HistoryItem.of(new Told(version, posting.recordedAt(), posting.client()), type);
    }

    /** The partner right after the event, in the state that it had on that day. */
    private PartnerView view(Posting<?> posting) {
        if (!(state instanceof OnTheMap known)) {
            throw new IllegalStateException("whoever is described is on the map");
        }
        LocalDate day = FrenchDay.today(InstantSource.fixed(posting.recordedAt()));
        PartnerView view = PartnerView.of(
                new Entry<>(partnerId, version, known, known.externalReference()),
                new Disclosure(Confidentiality.SERVICE_ONLY),
                day,
                null);
        shown = view;
        return view;
    }

    private static List<String> otherBefore(PartnerView before, PartnerView after) {
        JsonNode was = JSON.valueToTree(before);
        JsonNode is = JSON.valueToTree(after);
        Set<String> fields = new TreeSet<>();
        was.fieldNames().forEachRemaining(fields::add);
        is.fieldNames().forEachRemaining(fields::add);
        return fields.stream()
                .filter(field -> !COMPUTED.contains(field))
                .filter(field -> !was.path(field).equals(is.path(field)))
                .toList();
    }
}
