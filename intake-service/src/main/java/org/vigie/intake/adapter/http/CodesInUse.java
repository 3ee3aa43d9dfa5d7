package org.vigie.intake.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Violation;
import org.vigie.intake.domain.CallCorrection;
import org.vigie.intake.domain.Caller;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.MinorFacts;
import org.vigie.vocabulary.Term;
import org.vigie.vocabulary.Vocabulary;

/** Finds the codes that must not tell of the day on which something happened: retired before it, or not yet in use. */
@ApplicationScoped
public class CodesInUse {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Vocabulary vocabulary;

    @Inject
    CodesInUse() {
        this(Vocabulary.french());
    }

    /** For another vocabulary than the platform's. */
    public CodesInUse(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is wrong with the codes of a call that lies at {@code pointer}. */
    List<Violation> violations(CallRecorded call, String pointer) {
        Reading reading = new Reading(call.occurredAt(), pointer);
        reading.code("/channel", call.channel());
        reading.caller(call.caller());
        reading.minors(call.minors());
        reading.codes("/concerns", call.concerns());
        return reading.found;
    }

    /** What is wrong with the codes of an action that lies at {@code pointer}. */
    List<Violation> violations(ActionTaken action, String pointer) {
        Reading reading = new Reading(action.occurredAt(), pointer);
        reading.code("/type", action.type());
        reading.code("/urgency", action.urgency());
        reading.code("/parentsInformed", action.parentsInformed());
        reading.codes("/adviceKinds", action.adviceKinds());
        return reading.found;
    }

    /** What is wrong with the codes that put right a call of {@code occurredAt}. */
    List<Violation> violations(CallCorrection correction, Instant occurredAt) {
        Reading reading = new Reading(occurredAt, "");
        reading.code("/channel", correction.channel());
        if (correction.caller() != null) {
            reading.caller(correction.caller());
        }
        if (correction.minors() != null) {
            reading.minors(correction.minors());
        }
        if (correction.concerns() != null) {
            reading.codes("/concerns", correction.concerns());
        }
        return reading.found;
    }

    /** What is wrong with {@code code} of {@code occurredAt}, which lies at {@code pointer}. */
    List<Violation> violations(Enum<?> code, Instant occurredAt, String pointer) {
        Reading reading = new Reading(occurredAt, pointer);
        reading.code("", code);
        return reading.found;
    }

    private final class Reading {
        private final LocalDate day;
        private final String pointer;
        private final List<Violation> found = new ArrayList<>();

        Reading(Instant occurredAt, String pointer) {
            this.day = LocalDate.ofInstant(occurredAt, PARIS);
            this.pointer = pointer;
        }

        void caller(Caller caller) {
            code("/caller/category", caller.category());
            code("/caller/relation", caller.relation());
        }

        void minors(List<MinorFacts> minors) {
            for (int i = 0; i < minors.size(); i++) {
                code("/minors/" + i + "/gender", minors.get(i).gender());
                code("/minors/" + i + "/knownToChildProtection", minors.get(i).knownToChildProtection());
            }
        }

        void codes(String field, List<? extends Enum<?>> codes) {
            codes.forEach(code -> code(field, code));
        }

        void code(String field, @Nullable Enum<?> code) {
            if (code == null) {
                return;
            }
            Term term = vocabulary.term(code);
            if (!term.isValidOn(day)) {
                found.add(Violation.at(pointer + field, outOfUse(term)));
            }
        }

        private String outOfUse(Term term) {
            return day.isBefore(term.validFrom())
                    ? term.code() + " tells of what happened from " + term.validFrom()
                    : term.code() + " is retired: it tells of what happened until " + term.validUntil();
        }
    }
}
