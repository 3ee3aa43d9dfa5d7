package org.vigie.analytics.page;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;
import org.vigie.analytics.readmodel.activity.report.ActivityReport;
import org.vigie.theme.FrenchFormats;

/**
 * What the page tells of one period.
 *
 * @param previous the period before, with which it is compared
 * @param position of the newest release, inside of all logs, as the stream says it
 * @param readAt when it was released, inside when it was counted
 * @param threshold counts below it are not told
 * @param figures by code, in the order of the report
 * @param splits what is split by one dimension each
 */
public record Bilan(
        Audience audience,
        Period period,
        Period previous,
        String position,
        Instant readAt,
        long threshold,
        SequencedMap<String, FigureView> figures,
        Splits splits) {
    /** Shown shares, the largest first; those that are withheld stay in their order, or it would tell of them. */
    private static final Comparator<FigureView> LARGEST_FIRST =
            Comparator.comparingLong(Bilan::numerator).reversed();

    public Bilan {
        figures = Collections.unmodifiableSequencedMap(figures);
    }

    static Bilan of(ActivityReport report, ActivityReport before, String position, Splits splits, long threshold) {
        SequencedMap<String, FigureView> views = new LinkedHashMap<>();
        FigureDefinitions.all()
                .forEach((code, definition) -> views.put(
                        code,
                        new FigureView(
                                definition,
                                Objects.requireNonNull(report.figures().get(code)),
                                Objects.requireNonNull(before.figures().get(code)))));
        return new Bilan(
                report.audience(),
                report.period(),
                before.period(),
                position,
                report.generatedAt(),
                threshold,
                views,
                splits);
    }

    /** Whether everybody may see it. */
    public boolean isPublic() {
        return audience == Audience.PUBLIC;
    }

    /** Where it is told that there is something new. */
    public String stream() {
        return isPublic() ? "/v1/stream" : "/v1/stream?audience=internal";
    }

    /** The period's days in words. */
    public String days() {
        return days(period);
    }

    /** The days of the period before. */
    public String daysBefore() {
        return days(previous);
    }

    /** Whether there is anything to compare with. */
    public boolean isCompared() {
        return figures.values().stream().anyMatch(FigureView::isComparable);
    }

    private static String days(Period period) {
        return FrenchFormats.frenchDays(period.from(), period.to());
    }

    /** Whether it has not begun. */
    public boolean isToCome() {
        return Paris.dayOf(readAt).isBefore(period.from());
    }

    /** Whether it is known that nobody called, nor in the period before. */
    public boolean isEmpty() {
        return Stream.of("cases", "calls")
                        .allMatch(code ->
                                figures(List.of(code)).getFirst().figure() instanceof Count(long count) && count == 0)
                && !isCompared();
    }

    /** Whether it has begun and its days are not over yet. */
    public boolean isRunning() {
        return !isToCome() && !Paris.dayOf(readAt).isAfter(period.to());
    }

    /** Whether any figure is withheld. */
    public boolean isIncomplete() {
        return figures.values().stream().anyMatch(FigureView::isWithheld);
    }

    /** What holds for every figure. */
    public String rules() {
        return FigureDefinitions.rules();
    }

    /** How addresses name the period: {@code periode=2023-T2} for everybody, two days for those inside. */
    public String query() {
        return isPublic()
                ? "periode=" + GridPeriod.of(period).code()
                : "%s=%s&%s=%s".formatted(AskedDays.FROM, period.from(), AskedDays.TO, period.to());
    }

    /** The figures of these codes. */
    public List<FigureView> figures(List<String> codes) {
        return codes.stream()
                .map(code -> Objects.requireNonNull(figures.get(code)))
                .toList();
    }

    /** What a large part of the page is about. */
    public List<FigureView> keyFigures() {
        return figures(List.of(
                "cases", "calls", "minors", "departments", "minors.mean-age", "action.INFORMATION_PREOCCUPANTE"));
    }

    /** Shares of which something is told, in two columns of about the same height. */
    public List<List<Shares>> columns() {
        return TwoColumns.of(groups().stream().filter(Shares::isTold).toList(), Shares::height);
    }

    /** Whether anything is told of any. */
    public boolean isTold() {
        return groups().stream().anyMatch(Shares::isTold);
    }

    /** Those of which nothing is told. */
    public List<Shares> untold() {
        return groups().stream().filter(group -> !group.isTold()).toList();
    }

    private List<Shares> groups() {
        return List.of(
                new Shares("callers", "Qui appelle", "situations", shares("caller.")),
                new Shares("concerns", "Problématiques évoquées", "situations", shares("concern.")),
                new Shares("actions", "Actions engagées", "situations", shares("action.")),
                new Shares(
                        "minors",
                        "Les mineur·es",
                        "mineur·es",
                        figures(List.of(
                                "minors.girls",
                                "minors.boys",
                                "minors.transgender",
                                "minors.known-to-child-protection"))));
    }

    /** What was done with the partners. */
    public List<FigureView> partners() {
        return figures(List.of(
                "mapping.work-sessions", "mapping.partners-met", "awareness.sessions", "awareness.professionals"));
    }

    /** The definitions of all figures, as they belong together. */
    public List<Definitions> definitions() {
        return List.of(
                new Definitions("key", "Activité", figures(List.of("cases", "calls", "minors", "departments"))),
                new Definitions("callers", "Qui appelle", inOrder("caller.")),
                new Definitions("concerns", "Problématiques évoquées", inOrder("concern.")),
                new Definitions("actions", "Actions engagées", inOrder("action.")),
                new Definitions("minors", "Les mineur·es", inOrder("minors.")),
                new Definitions("partners", "Cartographie et sensibilisation", partners()));
    }

    /** Definitions that are opened together. */
    public record Definitions(String id, String title, List<FigureView> figures) {}

    private static long numerator(FigureView view) {
        return view.figure() instanceof Share(long numerator, long _) ? numerator : -1;
    }

    private List<FigureView> shares(String prefix) {
        return inOrder(prefix).stream().sorted(LARGEST_FIRST).toList();
    }

    private List<FigureView> inOrder(String prefix) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }
}
