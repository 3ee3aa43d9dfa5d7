package org.vigie.analytics.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView;

/**
 * A verification in words.
 *
 * @param good whether the report comes out as it was frozen
 * @param result what that means
 * @param why it could not be computed again, empty otherwise
 * @param differences figures that come out otherwise from the same logs
 * @param changes figures that are something else now
 */
public record VerifiedReport(
        boolean good,
        String result,
        String why,
        Instant verifiedAt,
        int compared,
        List<Log> logs,
        List<Line> differences,
        List<Line> changes) {

    /**
     * A log at the position of the report.
     *
     * @param name what is written there
     * @param hash what is to be said of it
     */
    public record Log(String name, long events, long position, String hash) {}

    /** A figure as it was frozen and as it is otherwise. */
    public record Line(String label, String frozen, String other) {}

    static VerifiedReport of(VerificationView view) {
        return new VerifiedReport(
                view.result() == VerificationView.Result.EQUAL,
                words(view.result()),
                view.why() == null ? "" : view.why(),
                view.verifiedAt(),
                view.compared(),
                view.logs().stream().map(VerifiedReport::log).toList(),
                view.differences().stream()
                        .map(figure -> line(figure.code(), figure.frozen(), figure.recomputed()))
                        .toList(),
                view.changesSince().stream()
                        .map(figure -> line(figure.code(), figure.frozen(), figure.now()))
                        .toList());
    }

    private static String words(VerificationView.Result result) {
        return switch (result) {
            case EQUAL -> "Le rapport est intact : recalculé à partir des journaux, chaque chiffre est le même.";
            case FIGURES_DIFFER -> "Des chiffres recalculés à partir des mêmes journaux sont différents.";
            case OTHER_LOG -> "Un journal n’est plus celui qui a été lu : son empreinte est différente.";
            case LOG_INCOMPLETE -> "Un journal n’est plus complet : le rapport ne peut pas être recalculé en entier.";
            case NOT_RECOMPUTED -> "Le rapport n’a pas pu être recalculé.";
            case SIGNATURE_BROKEN -> "La signature n’est pas valable : le rapport a été modifié.";
        };
    }

    private static Log log(VerificationView.Log log) {
        String hash = !log.isWhole() ? "journal incomplet" : log.isTheSame() ? "la même" : "différente";
        return new Log(FrozenContent.logName(log.service()), log.events(), log.position(), hash);
    }

    private static Line line(String code, JsonNode frozen, JsonNode other) {
        @Nullable FigureDefinition definition = FigureDefinitions.all().get(code);
        return new Line(
                definition == null ? code : definition.label(),
                FrozenContent.words(frozen),
                FrozenContent.words(other));
    }
}
