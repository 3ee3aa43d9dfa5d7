package org.vigie.analytics.readmodel.activity.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;
import org.vigie.analytics.readmodel.activity.report.ActivityReport;
import org.vigie.analytics.readmodel.activity.report.ActivityReport.ReleaseMark;
import org.vigie.analytics.readmodel.activity.report.FigureBody;
import org.vigie.analytics.readmodel.activity.signing.Signature;
import org.vigie.analytics.readmodel.activity.signing.SigningKey;

/**
 * What is signed of a released period: all that the public is told of it, in whatever form it asks.
 *
 * @param breakdowns by dimension; of the platform's years alone
 */
record ReleaseDocument(
        String kind,
        UUID releaseId,
        int revision,
        LocalDate from,
        LocalDate to,
        Instant releasedAt,
        LogPositions position,
        String rules,
        Map<String, FigureBody> figures,
        Map<String, BreakdownBody> breakdowns) {
    private static final String KIND = "vigie.activity.release.v1";

    /** As figures are served: 15.0 is not 15. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static ReleaseDocument of(
            UUID releaseId,
            int revision,
            Period period,
            Instant releasedAt,
            LogPositions position,
            SequencedMap<String, Figure> figures,
            Map<String, BreakdownBody> breakdowns) {
        Map<String, FigureBody> bodies = new LinkedHashMap<>();
        figures.forEach((code, figure) -> bodies.put(code, FigureBody.of(figure)));
        return new ReleaseDocument(
                KIND,
                releaseId,
                revision,
                period.from(),
                period.to(),
                releasedAt,
                position,
                FigureDefinitions.rules(),
                bodies,
                breakdowns);
    }

    /** The JWS of it. */
    String sign(SigningKey key) throws SQLException {
        ObjectNode tree = JSON.valueToTree(this);
        return Signature.sign(tree, key.get());
    }

    /** What {@code release} gave, if it is as it was signed and of this period: a row could have got another's. */
    static Optional<ReleaseDocument> genuine(Release release, SigningKey key) throws SQLException {
        return Signature.isGenuine(release.jws(), key.get())
                ? Signature.payload(release.jws())
                        .flatMap(ReleaseDocument::read)
                        .filter(document -> document.isOf(release))
                : Optional.empty();
    }

    private static Optional<ReleaseDocument> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, ReleaseDocument.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private boolean isOf(Release release) {
        return KIND.equals(kind)
                && release.releaseId().equals(releaseId)
                && release.revision() == revision
                && release.period().equals(new Period(from, to));
    }

    /** The report, with its figures in the report's order. */
    ActivityReport report() {
        SequencedMap<String, Figure> inOrder = new LinkedHashMap<>();
        Set<String> codes = FigureDefinitions.all().keySet();
        codes.forEach(code -> inOrder.put(
                code, Objects.requireNonNull(figures.get(code), code).figure()));
        return new ActivityReport(
                new Period(from, to),
                Audience.PUBLIC,
                position,
                releasedAt,
                inOrder,
                new ReleaseMark(releaseId, releasedAt));
    }
}
