package org.vigie.intake.domain.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.likeness.Mark.Kind;

/** What identifies a person, in plain forms. */
public record Traits(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        @Nullable String phone) {

    /** What there is to know. */
    public enum Known {
        FIRST_NAME,
        LAST_NAME,
        BIRTH_DATE,
        PHONE
    }

    /** The traits of {@code identity}, which may be none. */
    public static Traits of(Identity identity) {
        return new Traits(
                PlainForm.of(identity.firstName()),
                PlainForm.of(identity.lastName()),
                identity.birthDate(),
                PhoneNumber.of(identity.phone()));
    }

    /** What is known. */
    public Set<Known> known() {
        Set<Known> known = EnumSet.noneOf(Known.class);
        add(known, Known.FIRST_NAME, firstName);
        add(known, Known.LAST_NAME, lastName);
        add(known, Known.BIRTH_DATE, birthDate);
        add(known, Known.PHONE, phone);
        return known;
    }

    /** The few marks by which such a person is found; what else may have been written is thought of by whoever looks for them. */
    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(exact());
        String firstSound = firstName == null ? null : Sound.of(firstName);
        String lastSound = lastName == null ? null : Sound.of(lastName);
        if (firstSound != null) {
            marks.add(new Mark(Kind.FIRST_SOUND, firstSound));
        }
        if (lastSound != null) {
            marks.add(new Mark(Kind.LAST_SOUND, lastSound));
        }
        if (firstName != null && lastName != null && firstSound != null && lastSound != null) {
            marks.add(names(firstName, lastName));
            marks.add(sounds(firstSound, lastSound));
        }
        return marks;
    }

    /** The marks that somebody has who is exactly so, but for accents, case and what is between letters. */
    public List<Mark> exact() {
        List<Mark> marks = new ArrayList<>();
        if (firstName != null) {
            marks.add(new Mark(Kind.FIRST_NAME, firstName));
        }
        if (lastName != null) {
            marks.add(new Mark(Kind.LAST_NAME, lastName));
        }
        if (birthDate != null) {
            marks.add(birth(birthDate));
        }
        if (phone != null) {
            marks.add(new Mark(Kind.PHONE, phone));
        }
        return marks;
    }

    static Mark names(String first, String last) {
        return new Mark(Kind.NAMES, first + " " + last);
    }

    static Mark sounds(String one, String other) {
        return new Mark(Kind.SOUNDS, one.compareTo(other) <= 0 ? one + " " + other : other + " " + one);
    }

    static Mark birth(LocalDate date) {
        return new Mark(Kind.BIRTH_DATE, date.toString());
    }

    private static void add(Set<Known> all, Known known, @Nullable Object trait) {
        if (trait != null) {
            all.add(known);
        }
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "Traits";
    }
}
