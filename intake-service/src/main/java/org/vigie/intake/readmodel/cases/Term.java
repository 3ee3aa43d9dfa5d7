package org.vigie.intake.readmodel.cases;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.vocabulary.CodeList;

/** What a case is found by, without anything personal: a kind and a code, such as {@code c:RUNNING_AWAY}. They lie in rows. */
enum Term {
    STATUS("s:", null),
    DEPARTMENT("d:", null),
    CONCERN("c:", CodeList.CONCERNS),
    ACTION("a:", CodeList.ACTION_TYPES),
    ADVICE("k:", CodeList.ADVICE_KINDS),
    /** Of the catalogue: found by its reference and title as well. */
    DOCUMENT("x:", null),
    /** Of the map: found by its name. */
    PARTNER("o:", null),
    URGENCY("u:", CodeList.URGENCIES),
    CHANNEL("h:", CodeList.CHANNELS),
    CALLER("p:", CodeList.CALLER_CATEGORIES),
    RELATION("r:", CodeList.CALLER_RELATIONS);

    private final String prefix;
    private final @Nullable CodeList labels;

    Term(String prefix, @Nullable CodeList labels) {
        this.prefix = prefix;
        this.labels = labels;
    }

    /** The list of the vocabulary by whose labels it is found too; null when by none. */
    @Nullable CodeList labels() {
        return labels;
    }

    /** The term of this kind with this code. */
    String of(String code) {
        return prefix + code;
    }

    /** The term of this kind with this code. */
    String of(Enum<?> code) {
        return of(code.name());
    }

    /** The codes of this kind among {@code terms}, sorted as those are. */
    List<String> codesIn(Collection<String> terms) {
        return terms.stream()
                .filter(term -> term.startsWith(prefix))
                .map(term -> term.substring(prefix.length()))
                .toList();
    }

    /** Whether {@code term} is what calls and actions said, and not what follows from all of them together. */
    static boolean isSaid(String term) {
        return !term.startsWith(STATUS.prefix) && !term.startsWith(DEPARTMENT.prefix);
    }

    /** What {@code call} says, but for its minors. */
    static Set<String> of(CallRecorded call) {
        Set<String> terms = new TreeSet<>();
        terms.add(CHANNEL.of(call.channel()));
        terms.add(CALLER.of(call.caller().category()));
        if (call.caller().relation() != null) {
            terms.add(RELATION.of(call.caller().relation()));
        }
        call.concerns().forEach(concern -> terms.add(CONCERN.of(concern)));
        return terms;
    }

    /** What {@code action} says. */
    static Set<String> of(ActionTaken action) {
        Set<String> terms = new TreeSet<>(Set.of(ACTION.of(action.type()), URGENCY.of(action.urgency())));
        action.adviceKinds().forEach(kind -> terms.add(ADVICE.of(kind)));
        if (action.document() != null) {
            terms.add(DOCUMENT.of(action.document()));
        }
        if (action.partnerId() != null) {
            terms.add(PARTNER.of(action.partnerId().toString()));
        }
        return terms;
    }
}
