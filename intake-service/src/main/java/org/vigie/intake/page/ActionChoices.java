package org.vigie.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.Documents;
import org.vigie.intake.application.partners.NamedPartner;
import org.vigie.intake.application.partners.PartnerQuery;
import org.vigie.intake.application.partners.PartnerSearch;
import org.vigie.intake.readmodel.casefile.MinorLine;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;
import org.vigie.theme.Choice;
import org.vigie.theme.FrenchFormats;

/** What the form of an action offers beside codes: documents and partners that are in use on its day. Blocks. */
@ApplicationScoped
class ActionChoices {
    private static final String PARTNER = "partnerId";
    private static final int MOST = 100;
    private static final int MOST_NAMED = 3;

    private final Documents documents;
    private final PartnerSearch partners;
    private final InstantSource clock;

    ActionChoices(Documents documents, PartnerSearch partners, InstantSource clock) {
        this.documents = documents;
        this.partners = partners;
        this.clock = clock;
    }

    /** What a form offers for its kind of action. */
    ActionOffer of(ActionForm form) {
        return switch (form.type()) {
            case DOCUMENTATION_SENT -> new ActionOffer(documents(day(form)), false);
            case LOCAL_SCHEME_ORIENTATION -> partners(form);
            case INFORMATION_PREOCCUPANTE, DIRECT_ADVICE, ASE_LIAISON -> new ActionOffer(List.of(), false);
        };
    }

    /** The form with the entry that stands for the partner that was chosen, which may have been merged meanwhile. */
    ActionForm current(ActionForm form) {
        UUID chosen = id(form.fields().text(PARTNER));
        if (chosen == null) {
            return form;
        }
        String standing = partners.standsFor(chosen).toString();
        return new ActionForm(form.file(), form.type(), form.fields().with(Map.of(PARTNER, List.of(standing))));
    }

    private List<Choice> documents(LocalDate day) {
        return documents.catalogue().entries().values().stream()
                .map(entry -> entry.document())
                .filter(document -> document.isValidOn(day))
                .map(document -> new Choice(document.reference(), document.title() + " (" + document.reference() + ")"))
                .toList();
    }

    private ActionOffer partners(ActionForm form) {
        List<String> near = form.file().minors().stream()
                .map(MinorLine::department)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<NamedPartner> found = partners.find(new PartnerQuery(
                form.fields().text("partnerSearch"),
                day(form),
                near,
                id(form.fields().text(PARTNER)),
                MOST + 1));
        return new ActionOffer(
                found.stream().limit(MOST).map(ActionChoices::choice).toList(), found.size() > MOST);
    }

    private static Choice choice(NamedPartner partner) {
        Stream<String> departments = partner.departments().stream()
                .limit(MOST_NAMED)
                .map(code -> Territories.department(code).map(Department::name).orElse(code));
        Stream<String> others = partner.departments().size() > MOST_NAMED ? Stream.of("…") : Stream.of();
        String where = partner.national()
                ? "national"
                : Stream.concat(departments, others).collect(Collectors.joining(", "));
        return new Choice(
                partner.partnerId().toString(), where.isEmpty() ? partner.name() : partner.name() + " (" + where + ")");
    }

    /** The day on which it is done, in Paris; today where none is said. */
    private LocalDate day(ActionForm form) {
        LocalDate day = FormTimes.day(form.fields().text("occurredAt"));
        return day == null ? LocalDate.ofInstant(clock.instant(), FrenchFormats.PARIS) : day;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
