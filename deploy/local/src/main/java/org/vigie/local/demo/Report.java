package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The activity report of the year, held against what it must say. */
public final class Report {
    private static final List<String> PARTS = List.of("value", "numerator", "denominator");

    private final Api api;
    private final String url;
    private final String releases;
    private final Tokens tokens;
    private final JsonNode expected = FirstYear.expected();

    /** @param analytics the service's address */
    public Report(Api api, String analytics, Tokens tokens) {
        this.api = api;
        this.url = "%s/v1/reports/activity?audience=internal&from=%s&to=%s"
                .formatted(
                        analytics,
                        expected.path("from").asText(),
                        expected.path("to").asText());
        this.releases = analytics + "/v1/releases";
        this.tokens = tokens;
    }

    /** The figures as they are now, by code. */
    public JsonNode figures() {
        return api.get(url, tokens.of("analyst")).success("the activity report").path("figures");
    }

    /** Has everything released that may be; how many periods that were. */
    public int release() {
        return api.post(releases, tokens.of("coordinator"))
                .success("the release of public figures")
                .path("items")
                .size();
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
