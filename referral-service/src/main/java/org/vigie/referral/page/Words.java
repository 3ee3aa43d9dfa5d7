package org.vigie.referral.page;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.ProsecutorReport;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Calendar;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.readmodel.referrals.Worklist.View;
import org.vigie.territories.Territories;
import org.vigie.theme.Choice;
import org.vigie.theme.FrenchFormats;
import org.vigie.vocabulary.Vocabulary;

/** What this service alone has words for, and what can be chosen. */
@TemplateExtension
public final class Words {
    private static final int SHORT = 8;

    private Words() {}

    /** The French label of a code: {@code {referral.status.label}}. */
    public static String label(Enum<?> code) {
        return Vocabulary.label(code);
    }

    /** As much of an id as people compare. */
    public static String shortened(UUID id) {
        return id.toString().substring(0, SHORT);
    }

    /** What a channel is called. */
    public static String channelName(ChannelKind channel) {
        return switch (channel) {
            case WEBHOOK -> "Système de l’autorité";
            case EMAIL -> "Courriel";
            case PORTAL -> "Portail";
        };
    }

    /** What a calendar is called. */
    public static String calendarName(Calendar calendar) {
        return switch (calendar) {
            case FRANCE -> "Jours fériés nationaux";
            case ALSACE_MOSELLE -> "Jours fériés d’Alsace-Moselle";
        };
    }

    /** How a prosecutor was told. */
    public static String prosecutorTold(ProsecutorReport.Kind kind) {
        return switch (kind) {
            case COPY -> "Copie au parquet";
            case DIRECT_REPORT -> "Signalement direct au parquet";
        };
    }

    /** Why a delivery did not succeed. */
    public static String why(FailureReason reason) {
        return switch (reason) {
            case CONNECTION_FAILED -> "Pas de connexion";
            case TIMED_OUT -> "Pas de réponse à temps";
            case CERTIFICATE_REFUSED -> "Certificat refusé";
            case REDIRECTED -> "Renvoi vers une autre adresse, non suivi";
            case ERROR_ANSWERED -> "Réponse d’erreur";
            case ADDRESS_FORBIDDEN -> "Adresse interdite";
            case DOSSIER_UNAVAILABLE -> "Dossier momentanément indisponible";
            case DOSSIER_ERASED -> "Dossier effacé";
            case NO_USABLE_CHANNEL -> "Aucun canal utilisable";
        };
    }

    /** What a view of the list is called. */
    static String viewName(View view) {
        return switch (view) {
            case NEW -> "À recevoir (sans accusé de réception)";
            case DUE -> "Évaluation due sous 15 jours ou en retard";
            case OVERDUE -> "Évaluation en retard";
            case UNDECIDED -> "À décider (refusée ou sans destinataire)";
        };
    }

    /** The calendars. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> calendars() {
        return Arrays.stream(Calendar.values())
                .map(calendar -> new Choice(calendar.name(), calendarName(calendar)))
                .toList();
    }

    /** How a prosecutor may be told. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> prosecutorReports() {
        return Arrays.stream(ProsecutorReport.Kind.values())
                .map(kind -> new Choice(kind.name(), prosecutorTold(kind)))
                .toList();
    }

    /** All states. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> statuses() {
        return labelled(Status.values());
    }

    /** Why an authority may refuse. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> refusalReasons() {
        return labelled(RefusalReason.values());
    }

    /** What an authority may tell back. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> outcomes() {
        return labelled(Outcome.values());
    }

    /** How urgent it may be. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> urgencies() {
        return labelled(Urgency.values());
    }

    /** What may be to be done. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> views() {
        return Arrays.stream(View.values())
                .map(view -> new Choice(view.name(), viewName(view)))
                .toList();
    }

    /** All departments. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> departments() {
        return Territories.departments().stream()
                .map(department -> new Choice(department.code(), FrenchFormats.departmentName(department)))
                .toList();
    }

    private static List<Choice> labelled(Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.name(), Vocabulary.label(code)))
                .toList();
    }

    /** What has to be done in time. */
    static String deadline(DeadlineKind deadline) {
        return switch (deadline) {
            case ACKNOWLEDGEMENT -> "accusé de réception";
            case EVALUATION -> "évaluation";
            case INFORMANT -> "retour à la personne qui a appelé";
        };
    }
}
