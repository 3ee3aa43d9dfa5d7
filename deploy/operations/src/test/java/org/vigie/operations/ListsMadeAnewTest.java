package org.vigie.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a release before did not have is a matter of a moment. */
class ListsMadeAnewTest {
    private final ListsMadeAnew lists = new ListsMadeAnew();

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "42703"})
    void whatIsNotThereYetIsToBeAskedForAgain(String state) {
        var problem = lists.problemOf(new IllegalStateException("read", new SQLException("missing", state)));
        assertThat(Objects.requireNonNull(problem).getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsKey("Retry-After");
    }

    @Test
    void everyOtherFailureIsAnothersToAnswer() {
        assertThat(lists.problemOf(new SQLException("syntax", "42601"))).isNull();
        assertThat(lists.problemOf(new SQLException("none"))).isNull();
        assertThat(lists.problemOf(new IllegalStateException())).isNull();
    }
}
