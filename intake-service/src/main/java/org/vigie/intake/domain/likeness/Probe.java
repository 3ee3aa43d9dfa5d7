package org.vigie.intake.domain.likeness;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.vigie.intake.domain.likeness.Mark.Kind;
import org.vigie.intake.domain.likeness.Sign.Degree;
import org.vigie.intake.domain.likeness.Sign.Trait;

/**
 * All marks that whoever is like a person may have. It is the one who looks that thinks of what may have been written, so that of each
 * person only a few marks are kept.
 */
public final class Probe {
    private final Diminutives diminutives;
    private final Map<Mark, Sign> signs = new HashMap<>();
    private final Set<Mark> entries = new LinkedHashSet<>();

    /** Looks for whoever is like {@code traits}. */
    public Probe(Traits traits, Diminutives diminutives) {
        this.diminutives = diminutives;
        String first = traits.firstName();
        String last = traits.lastName();
        // in their places first, which is what two names that are alike themselves are taken for
        if (first != null) {
            look(first, true, Kind.FIRST_NAME, Kind.FIRST_SOUND, Trait.FIRST_NAME);
        }
        if (last != null) {
            look(last, false, Kind.LAST_NAME, Kind.LAST_SOUND, Trait.LAST_NAME);
            look(last, true, Kind.FIRST_NAME, Kind.FIRST_SOUND, Trait.FIRST_AS_LAST);
        }
        if (first != null) {
            look(first, true, Kind.LAST_NAME, Kind.LAST_SOUND, Trait.LAST_AS_FIRST);
        }
        if (first != null && last != null) {
            enterByNames(first, last);
            enterByNames(last, first);
        }
        LocalDate birth = traits.birthDate();
        if (birth != null) {
            sign(Traits.birth(birth), Trait.BIRTH_DATE, Degree.SAME);
            NearDates.of(birth).forEach(date -> sign(Traits.birth(date), Trait.BIRTH_DATE, Degree.CLOSE));
            entries.add(Traits.birth(birth));
        }
        if (traits.phone() != null) {
            Mark phone = new Mark(Kind.PHONE, traits.phone());
            sign(phone, Trait.PHONE, Degree.SAME);
            entries.add(phone);
        }
    }

    /** What each mark says of whoever has it. */
    public Map<Mark, Sign> signs() {
        return Collections.unmodifiableMap(signs);
    }

    /** Marks of which one suffices to look closer at whoever has it; the others are those of too many people. */
    public Set<Mark> entries() {
        return Collections.unmodifiableSet(entries);
    }

    private void look(String name, boolean asFirstName, Kind kind, Kind soundKind, Trait trait) {
        sign(new Mark(kind, name), trait, Degree.SAME);
        if (asFirstName) {
            for (String form : diminutives.of(name)) {
                sign(new Mark(kind, form), trait, Degree.FORM);
                sign(new Mark(soundKind, Sound.of(form)), trait, Degree.FORM);
            }
        }
        OneEdit.of(name).forEach(edit -> sign(new Mark(kind, edit), trait, Degree.CLOSE));
        sign(new Mark(soundKind, Sound.of(name)), trait, Degree.CLOSE);
    }

    /** As if {@code first} were their first name, whichever it is here. */
    private void enterByNames(String first, String last) {
        entries.add(Traits.names(first, last));
        entries.add(Traits.sounds(Sound.of(first), Sound.of(last)));
        OneEdit.of(first).forEach(edit -> entries.add(Traits.names(edit, last)));
        OneEdit.of(last).forEach(edit -> entries.add(Traits.names(first, edit)));
        for (String form : diminutives.of(first)) {
            entries.add(Traits.names(form, last));
            entries.add(Traits.sounds(Sound.of(form), Sound.of(last)));
        }
    }

    private void sign(Mark mark, Trait trait, Degree degree) {
        signs.putIfAbsent(mark, new Sign(trait, degree));
    }
}
