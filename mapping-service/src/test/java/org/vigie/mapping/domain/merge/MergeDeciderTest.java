package org.vigie.mapping.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.mapping.domain.merge.MergeCommand.MergePartner;
import org.vigie.mapping.domain.merge.MergeCommand.UnmergePartner;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerMerged;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerUnmerged;
import org.vigie.mapping.domain.merge.MergeRejection.AlreadyMerged;
import org.vigie.mapping.domain.merge.MergeRejection.Circle;
import org.vigie.mapping.domain.merge.MergeRejection.IntoMerged;
import org.vigie.mapping.domain.merge.MergeRejection.SamePartner;

class MergeDeciderTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    private final MergeDecider decider = new MergeDecider();

    @Test
    void twoEntriesAreMergedOnce() {
        book().when(new MergePartner(A, B)).then(new PartnerMerged(A, B));
        book().given(new PartnerMerged(A, B)).when(new MergePartner(A, B)).thenNothingHappened();
        book().given(new PartnerMerged(A, B)).when(new MergePartner(A, C)).thenRejected(new AlreadyMerged(B));
        book().when(new MergePartner(A, A)).thenRejected(new SamePartner());
    }

    @Test
    void nothingIsMergedInACircle() {
        book().given(new PartnerMerged(A, B)).when(new MergePartner(B, A)).thenRejected(new Circle());
        book().given(new PartnerMerged(A, B), new PartnerMerged(B, C))
                .when(new MergePartner(C, A))
                .thenRejected(new Circle());
    }

    @Test
    void onlyWhatStandsForItselfStandsForAnother() {
        book().given(new PartnerMerged(A, B)).when(new MergePartner(C, A)).thenRejected(new IntoMerged(B));
        book().given(new PartnerMerged(A, B)).when(new MergePartner(C, B)).then(new PartnerMerged(C, B));
        book().given(new PartnerMerged(A, B)).when(new MergePartner(B, D)).then(new PartnerMerged(B, D));
    }

    @Test
    void aMergeIsUndoneWhereverItIsInAChain() {
        book().given(new PartnerMerged(A, B), new PartnerMerged(B, C))
                .when(new UnmergePartner(A))
                .then(new PartnerUnmerged(A, B));
        book().given(new PartnerMerged(A, B), new PartnerUnmerged(A, B))
                .when(new UnmergePartner(A))
                .thenNothingHappened();
        book().given(new PartnerMerged(A, B), new PartnerUnmerged(A, B))
                .when(new MergePartner(B, A))
                .then(new PartnerMerged(B, A));
    }

    @Test
    void theLastOfAChainStandsForAll() {
        MergeBook book = after(new PartnerMerged(A, B), new PartnerMerged(B, C));
        assertThat(book.standsFor(A)).isEqualTo(C);
        assertThat(book.standsFor(D)).isEqualTo(D);
        assertThat(after(new PartnerMerged(A, B), new PartnerMerged(B, C), new PartnerUnmerged(B, C))
                        .standsFor(A))
                .isEqualTo(B);
    }

    private MergeBook after(MergeEvent... events) {
        MergeBook book = decider.initialState();
        for (MergeEvent event : events) {
            book = decider.evolve(book, event);
        }
        return book;
    }

    private DeciderSpecification<MergeCommand, MergeBook, MergeEvent, MergeRejection> book() {
        return DeciderSpecification.of(decider);
    }
}
