package org.vigie.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FirstYearTest {
    @Test
    void has_the_published_numbers_of_requests() {
        Map<String, Long> kinds =
                FirstYear.timeline().stream().collect(Collectors.groupingBy(TimelineLine::kind, Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "call", 439L, "action", 377L, "partner", 73L, "workSession", 81L, "awarenessSession", 8L));
    }

    @Test
    void labels_every_figure_and_no_other() {
        Set<String> codes = FirstYear.expected().path("figures").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(FirstYear.published()).containsOnlyKeys(codes);
    }

    @Test
    void is_measured_without_a_difference_when_it_is_as_expected_and_with_each_otherwise() {
        Report report = new Report(new Api(), "http://nowhere", new Tokens(TestKey.KEY));
        JsonNode expected = FirstYear.expected().path("figures");
        assertThat(report.differences(expected)).isEmpty();
        assertThat(report.differences(expected.path("nothing")))
                .extracting(Difference::figure)
                .contains("cases", "minors.mean-age", "action.DIRECT_ADVICE");
    }

    @Test
    void is_posted_in_order_within_a_case() {
        List<TimelineLine> timeline = FirstYear.timeline();
        List<List<TimelineLine>> lanes = Lanes.of(timeline);
        List<TimelineLine> all = new ArrayList<>();
        lanes.forEach(all::addAll);
        assertThat(all).containsExactlyInAnyOrderElementsOf(timeline);
        assertThat(lanes)
                .allSatisfy(lane ->
                        assertThat(lane).extracting(TimelineLine::number).isSorted());
        assertThat(lanes.stream()
                        .filter(lane -> !lane.getFirst().caseReference().isEmpty()))
                .hasSize(143)
                .allSatisfy(lane -> assertThat(lane.getFirst().kind()).isEqualTo("call"));
    }

    @Test
    void reads_as_a_bilan() {
        Outcome outcome = new Outcome(FirstYear.expected().path("figures"), 124, 124, 124, 124, List.of());
        assertThat(Bilan.lines(outcome))
                .anySatisfy(line -> assertThat(line).contains("Prises de contact", "439", "439", "="))
                .anySatisfy(line -> assertThat(line).contains("Filles", "94 %", "94 % (134/143)"))
                .anySatisfy(line -> assertThat(line).contains("Âge moyen", "15 ans"))
                .anySatisfy(line -> assertThat(line).contains("plus de 1 000", "1 040", "="))
                .anySatisfy(line -> assertThat(line).contains("Tous les chiffres sont ceux publiés"))
                .noneSatisfy(line -> assertThat(line).contains("≠"));
    }
}
