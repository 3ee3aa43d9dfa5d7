package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The activity report of the year, held against what it must say. */
public final class Report {
    private static final List<String> PARTS = List.of("value", "numerator", "denominator");

    private final Api api;
    private final String url;
    private final String token;
    private final JsonNode expected = FirstYear.expected();

    /** @param analytics the service's address */
    public Report(Api api, String analytics, Tokens tokens) {
        this.api = api;
        this.url = "%s/v1/reports/activity?audience=internal&from=%s&to=%s"
                .formatted(
                        analytics,
                        expected.path("from").asText(),
                        expected.path("to").asText());
        this.token = tokens.of("analyst");
    }

    /** The figures as they are now, by code. */
    public JsonNode figures() {
        return api.get(url, token).success("the activity report").path("figures");
    }

    /** Every value, numerator and denominator that is not as expected. */
    public List<Difference> differences(JsonNode figures) {
        List<Difference> differences = new ArrayList<>();
        expected.path("figures").properties().forEach(figure -> {
            for (String part : PARTS) {
                JsonNode should = figure.getValue().path(part);
                JsonNode is = figures.path(figure.getKey()).path(part);
                if (!same(should, is))
                    differences.add(Difference.of(figure.getKey(), part, should.asText(), is.asText("–")));
            }
        });
        return differences;
    }

    /** A plain count has no numerator: what is not expected is not asked for. */
    private static boolean same(JsonNode expected, JsonNode measured) {
        return expected.isMissingNode()
                || (measured.isNumber() && expected.decimalValue().compareTo(measured.decimalValue()) == 0);
    }
}
