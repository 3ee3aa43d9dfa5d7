package org.vigie.intake.readmodel.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.FullCase;
import org.vigie.intake.readmodel.access.Withheld.Kind;

/** Every personal field of every event is told, or is named as left out. */
class AccessReportFieldsTest {
    private static final UUID MINOR = FullCase.CALL.minors().getFirst().minorId();

    /** One of each kind, in which everything is said. */
    private static final List<CaseEvent> EVENTS = List.of(
            FullCase.CALL,
            FullCase.ACTION_V1,
            FullCase.FOLLOW_UP,
            FullCase.CORRECTION,
            FullCase.PROMISE,
            FullCase.COMPLETION,
            FullCase.CANCELLATION,
            FullCase.CALL_WITHDRAWAL,
            FullCase.ACTION_WITHDRAWAL,
            FullCase.CLOSING,
            FullCase.REOPENING,
            FullCase.MOVE);

    private static final Map<String, Kind> LEFT_OUT = Map.ofEntries(
            entry("CallRecorded.narrative", Kind.NARRATIVE),
            entry("CallRecorded.externalReference", Kind.REFERENCE),
            entry("CallRecorded.caseReference", Kind.REFERENCE),
            entry("ActionTaken.externalReference", Kind.REFERENCE),
            entry("LiaisonFollowedUp.note", Kind.NOTE),
            entry("LiaisonFollowedUp.externalReference", Kind.REFERENCE),
            entry("CallCorrected.call.narrative", Kind.NARRATIVE),
            entry("CallCorrected.reason", Kind.REASON),
            entry("CallCorrected.externalReference", Kind.REFERENCE),
            entry("CallWithdrawn.reason", Kind.REASON),
            entry("CallWithdrawn.externalReference", Kind.REFERENCE),
            entry("ActionWithdrawn.reason", Kind.REASON),
            entry("ActionWithdrawn.externalReference", Kind.REFERENCE),
            entry("CaseClosed.reason", Kind.REASON),
            entry("CaseClosed.externalReference", Kind.REFERENCE),
            entry("CaseReopened.reason", Kind.REASON),
            entry("CaseReopened.externalReference", Kind.REFERENCE),
            entry("NextContactPromised.note", Kind.NOTE),
            entry("NextContactPromised.externalReference", Kind.REFERENCE),
            entry("NextContactKept.note", Kind.OUTCOME),
            entry("NextContactKept.externalReference", Kind.REFERENCE),
            entry("NextContactCancelled.reason", Kind.OUTCOME),
            entry("NextContactCancelled.externalReference", Kind.REFERENCE));

    @Test
    void thereIsOneOfEachKind() {
        assertThat(EVENTS).extracting(Object::getClass).doesNotHaveDuplicates();
        Set<Class<?>> kinds = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());
        kinds.add(IdentityErased.class);
        assertThat(records(CaseEvent.class).toList()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void everyPersonalFieldIsToldOrNamedAsLeftOut() throws Exception {
        MarkedFields marked = new MarkedFields();
        String report = report(marked.mark(EVENTS), MINOR);
        Set<String> told = marked.paths().stream()
                .filter(path -> report.contains(MarkedFields.mark(path)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "CallRecorded.minors.commune",
                        "CallRecorded.minors.identity",
                        "CallCorrected.call.minors.commune",
                        "CallCorrected.call.minors.identity",
                        "ActionTaken.commune",
                        "ActionTaken.summary",
                        "ActionTaken.documentReference",
                        "ActionTaken.aseService");
        Set<String> all = new TreeSet<>(LEFT_OUT.keySet());
        all.addAll(told);
        assertThat(marked.paths()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatIsLeftOutIsCountedWithTheReason() {
        Map<Kind, Long> expected = new HashMap<>();
        LEFT_OUT.values().forEach(kind -> expected.merge(kind, 1L, Long::sum));
        expected.put(Kind.READING_REASON, 3L);
        List<Withheld> withheld = Withheld.of(EVENTS, MINOR, 3);
        assertThat(withheld.stream().collect(Collectors.toMap(Withheld::what, Withheld::count)))
                .isEqualTo(expected);
        assertThat(withheld).allSatisfy(left -> assertThat(left.why()).isNotBlank());
    }

    @Test
    void whatIsAboutAnotherMinorIsNotCounted() {
        List<Withheld> others = Withheld.of(EVENTS, UUID.randomUUID(), 0);
        assertThat(others)
                .extracting(Withheld::what, Withheld::count)
                .as("the closing and the reopening are about all")
                .containsExactly(tuple(Kind.REASON, 2L), tuple(Kind.REFERENCE, 2L));
    }

    private static String report(List<CaseEvent> events, UUID minorId) throws JsonProcessingException {
        CaseHistory history = new CaseHistory(FullCase.CALL.caseId(), events.size(), events);
        AccessReport.Frame frame = new AccessReport.Frame(minorId, List.of(), Instant.EPOCH, Instant.EPOCH, null);
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .build()
                .writeValueAsString(AccessReport.of(history, List.of(), frame));
    }

    private static Stream<Class<?>> records(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(AccessReportFieldsTest::records)
                : Stream.of(kind);
    }
}
