package org.vigie.analytics.readmodel.activity.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;
import org.vigie.analytics.readmodel.activity.export.WrittenBilan.Line;
import org.vigie.analytics.readmodel.activity.export.WrittenBilan.Section;
import org.vigie.analytics.readmodel.activity.report.ReportBody;
import org.vigie.theme.FrenchFormats;

/** Puts a report into the sections of the published article, with what is said of each. */
final class BilanSections {
    private final ReportBody report;
    private final String period;

    private BilanSections(ReportBody report) {
        this.report = report;
        this.period = FrenchFormats.frenchDays(report.from(), report.to());
    }

    /** The bilan that {@code report} amounts to. */
    static WrittenBilan of(ReportBody report) {
        return new BilanSections(report).bilan();
    }

    private WrittenBilan bilan() {
        List<Line> keys =
                List.of(line("cases"), line("calls"), line("departments"), line("action.INFORMATION_PREOCCUPANTE"));
        return new WrittenBilan(
                period,
                report.audience() == Audience.PUBLIC,
                report.generatedAt(),
                report.position(),
                keys,
                List.of(activity(), callers(), minors(), concerns(), actions(), map()),
                List.copyOf(FigureDefinitions.all().sequencedValues()),
                FigureDefinitions.rules());
    }

    private Section activity() {
        return new Section(
                "L’activité de la plateforme",
                sentences(List.of(
                        sentence("La plateforme a été sollicitée pour %s situations nouvelles.", "cases"),
                        sentence("Elle a répondu à %s prises de contact.", "calls"),
                        sentence(
                                "Ces situations concernent %s mineurs, dans %s départements.",
                                "minors", "departments"))),
                lines("cases", "calls", "minors", "departments"));
    }

    private Section callers() {
        return new Section(
                "Qui contacte la plateforme",
                sentences(List.of(
                        sentence(
                                "La première prise de contact vient du premier cercle familial dans %s des situations.",
                                "caller.IMMEDIATE_FAMILY"),
                        sentence("Elle vient d’un professionnel dans %s.", "caller.PROFESSIONAL"))),
                sorted("caller."));
    }

    private Section minors() {
        return new Section(
                "Les mineurs concernés",
                sentences(List.of(
                        sentence("L’âge moyen des mineurs est de %s.", "minors.mean-age"),
                        sentence("Les filles en représentent %s.", "minors.girls"),
                        sentence(
                                "%s des mineurs sont déjà connus de la protection de l’enfance.",
                                "minors.known-to-child-protection"))),
                starting("minors."));
    }

    private Section concerns() {
        return new Section(
                "Les problématiques évoquées",
                List.of("Une situation peut évoquer plusieurs problématiques : les parts ne s’additionnent pas."),
                sorted("concern."));
    }

    private Section actions() {
        return new Section(
                "Les actions engagées",
                sentences(
                        List.of(
                                sentence(
                                        "Une information préoccupante a été transmise dans %s des situations.",
                                        "action.INFORMATION_PREOCCUPANTE"),
                                Optional.of(
                                        "Une situation peut donner lieu à plusieurs actions : les parts ne s’additionnent pas."))),
                sorted("action."));
    }

    private Section map() {
        return new Section(
                "La cartographie et la sensibilisation",
                sentences(List.of(
                        sentence(
                                "%s temps de travail ont réuni %s institutions et associations.",
                                "mapping.work-sessions", "mapping.partners-met"),
                        sentence("%s interventions de sensibilisation ont été tenues.", "awareness.sessions"),
                        sentence("%s professionnels ont été sensibilisés.", "awareness.professionals"))),
                lines(
                        "mapping.work-sessions",
                        "mapping.partners-met",
                        "awareness.sessions",
                        "awareness.professionals"));
    }

    private static List<String> sentences(List<Optional<String>> sentences) {
        return sentences.stream().flatMap(Optional::stream).toList();
    }

    /** Nothing is said of what is withheld or has no value; the table shows that it is so. */
    private Optional<String> sentence(String words, String... codes) {
        boolean isSayable =
                Stream.of(codes).allMatch(code -> line(code).figure().value() != null);
        return isSayable
                ? Optional.of(words.formatted(Stream.of(codes)
                        .map(code -> FigureWords.words(line(code).figure()))
                        .toArray()))
                : Optional.empty();
    }

    private List<Line> sorted(String prefix) {
        List<Line> lines = new ArrayList<>(starting(prefix));
        lines.sort(Comparator.comparingLong(Line::weight).reversed());
        return lines;
    }

    private List<Line> starting(String prefix) {
        return report.figures().keySet().stream()
                .filter(code -> code.startsWith(prefix))
                .map(this::line)
                .toList();
    }

    private List<Line> lines(String... codes) {
        return Stream.of(codes).map(this::line).toList();
    }

    private Line line(String code) {
        Map<String, FigureDefinition> definitions = FigureDefinitions.all();
        return new Line(
                Objects.requireNonNull(definitions.get(code), code),
                Objects.requireNonNull(report.figures().get(code), code));
    }
}
