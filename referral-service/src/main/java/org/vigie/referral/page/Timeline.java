package org.vigie.referral.page;

import java.time.Instant;
import java.util.List;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralEscalated;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
import org.vigie.referral.domain.RecallReason;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralReportedToProsecutor;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralResendAsked;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralEvent.ReferralUnroutable;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.theme.FrenchFormats;
import org.vigie.vocabulary.Vocabulary;

/** Tells in French what happened to referrals. */
record Timeline(Directory directory) {
    private static final String ASSUMED =
            "Autorité supposée : rien ne dit dans quelle partie du département vit l’enfant. Elle peut réorienter.";

    /** What the authority with this code is called. */
    String name(String code) {
        return directory.authority(code).map(Authority::name).orElse(code);
    }

    List<TimelineItem> of(List<ReferralEvent> events) {
        return events.stream().map(this::item).toList();
    }

    private TimelineItem item(ReferralEvent event) {
        return switch (event) {
            case ReferralOpened e -> new TimelineItem(e.at(), "Information préoccupante décidée par la plateforme");
            case ReferralRouted e ->
                new TimelineItem(
                        e.at(), "Confiée à : " + name(e.routing()), e.routing().assumed() ? ASSUMED : "");
            case ReferralUnroutable e ->
                new TimelineItem(
                        e.at(),
                        "Aucune autorité ne répond pour ce territoire",
                        "La coordination en cherche une.",
                        true);
            case ReferralDeliveryFailed e -> failed(e);
            case ReferralSent e ->
                new TimelineItem(
                        e.at(), "Transmise à : " + name(e.routing()), "Par : " + Words.channelName(e.channel()));
            case ReferralResendAsked e ->
                new TimelineItem(e.at(), "Nouvel envoi demandé par la coordination", "À : " + name(e.routing()));
            case ReferralAcknowledged e -> new TimelineItem(e.at(), "Réception accusée par : " + name(e.routing()));
            case ReferralRefused e ->
                new TimelineItem(
                        e.at(),
                        "Refusée par : " + name(e.routing()),
                        "Motif : " + Vocabulary.label(e.reason())
                                + e.redirectTo()
                                        .map(to -> ". À confier à : " + name(to))
                                        .orElse(""));
            case ReferralRerouted e -> new TimelineItem(e.at(), "Réorientée vers : " + name(e.routing()));
            case ReferralAnswered e ->
                new TimelineItem(
                        e.at(),
                        "Retour : " + Vocabulary.label(e.followUp().outcome()),
                        name(e.routing()) + ", décision du "
                                + FrenchFormats.frenchDay(e.followUp().decidedOn()));
            case ReferralWithdrawn e -> new TimelineItem(e.at(), "Retirée par la plateforme");
            case ReferralRecalled e ->
                new TimelineItem(
                        e.at(),
                        "À faire savoir à : " + name(e.recalled()),
                        e.reason() == RecallReason.WITHDRAWN
                                ? "L’information préoccupante est retirée."
                                : "L’information préoccupante est confiée à une autre autorité.");
            case ReferralWithdrawalSent e ->
                new TimelineItem(
                        e.at(),
                        "Dessaisissement transmis à : " + name(e.recalled()),
                        "Par : " + Words.channelName(e.channel()));
            case ReferralHastened e ->
                new TimelineItem(
                        e.at(),
                        "Évaluation plus rapide : un enfant a moins de deux ans",
                        "Délai en mois : " + e.months());
            case ReferralReminded e ->
                new TimelineItem(
                        e.at(), "Rappel n° " + e.number() + " : " + Words.deadline(e.deadline()), due(e.dueAt()));
            case ReferralOverdue e ->
                new TimelineItem(e.at(), "En retard : " + Words.deadline(e.deadline()), due(e.dueAt()), true);
            case ReferralEscalated e ->
                new TimelineItem(
                        e.at(), "Signalé à la coordination : " + Words.deadline(e.deadline()), due(e.dueAt()), true);
            case ReferralDeadlineMet e ->
                new TimelineItem(e.at(), "Fait : " + Words.deadline(e.deadline()), due(e.dueAt()));
            case InformantTold e ->
                new TimelineItem(
                        e.at(),
                        "Retour fait à la personne qui avait appelé",
                        "Le " + FrenchFormats.frenchDay(e.toldOn()));
            case ReferralClosed e -> new TimelineItem(e.at(), "Close");
            case ReferralReportedToProsecutor e ->
                new TimelineItem(
                        e.at(),
                        Words.prosecutorTold(e.report().kind()) + " : "
                                + e.report().office(),
                        "Le " + FrenchFormats.frenchTime(e.report().reportedAt()));
            case ReferralErased e -> new TimelineItem(e.at(), "Données personnelles de la situation effacées");
        };
    }

    private static TimelineItem failed(ReferralDeliveryFailed event) {
        String why = Words.why(event.reason())
                + event.httpStatus().map(status -> " (HTTP " + status + ")").orElse("");
        String next = ". Nouvel essai le " + FrenchFormats.frenchTime(event.nextAttemptAt());
        return event.reason().isAttempt()
                ? new TimelineItem(
                        event.at(),
                        "Envoi n° " + event.attempt() + " sans succès (" + Words.channelName(event.channel()) + ")",
                        why + next,
                        true)
                : new TimelineItem(event.at(), "En attente", why + next, true);
    }

    private static String due(Instant dueAt) {
        return "Échéance : " + FrenchFormats.frenchTime(dueAt);
    }

    private String name(Routing routing) {
        return name(routing.authority());
    }
}
