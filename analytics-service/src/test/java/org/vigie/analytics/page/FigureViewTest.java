package org.vigie.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Figure.Suppressed;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;

class FigureViewTest {

    private static FigureView view(Figure now, Figure before) {
        return new FigureView(Objects.requireNonNull(FigureDefinitions.all().get("cases")), now, before);
    }

    @Test
    void figuresAreWrittenInFrench() {
        assertThat(view(new Count(1_040), new Count(0)).value()).isEqualTo("1\u202f040");
        assertThat(view(new Share(62, 143), new Count(0)).value()).isEqualTo("43\u202f%");
        assertThat(view(new Share(62, 143), new Count(0)).parts()).isEqualTo("62 sur 143");
        assertThat(view(new MeanAge(29, 2), new Count(0)).value()).isEqualTo("14,5\u202fans");
    }

    @Test
    void overNothingAndWithheldAreNotTheSame() {
        assertThat(view(new Share(0, 0), new Count(0)).value()).isEqualTo("–");
        assertThat(view(new Suppressed(), new Count(0)).value()).isEqualTo("n.c.");
        assertThat(view(new Suppressed(), new Count(0)).bare()).isEmpty();
    }

    @Test
    void aChangeIsInTheFiguresOwnUnit() {
        assertThat(view(new Count(143), new Count(120)).change()).isEqualTo("+23");
        assertThat(view(new Count(1_000), new Count(2_500)).change()).isEqualTo("−1\u202f500");
        assertThat(view(new Share(43, 100), new Share(42, 100)).change()).isEqualTo("+1\u202fpoint");
        assertThat(view(new Share(40, 100), new Share(42, 100)).change()).isEqualTo("−2\u202fpoints");
        assertThat(view(new MeanAge(145, 10), new MeanAge(150, 10)).change()).isEqualTo("−0,5\u202fan");
        assertThat(view(new Count(7), new Count(7)).change()).isEqualTo("=");
    }

    @Test
    void whatIsWithheldIsNotComparedNeitherWay() {
        assertThat(view(new Suppressed(), new Count(20)).isComparable()).isFalse();
        assertThat(view(new Count(20), new Suppressed()).isComparable()).isFalse();
        assertThat(view(new Count(20), new Suppressed()).change()).isEmpty();
        assertThat(view(new Count(20), new Count(0)).isComparable()).isFalse();
    }
}
