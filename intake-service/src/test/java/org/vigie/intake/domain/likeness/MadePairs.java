package org.vigie.intake.domain.likeness;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.Identity;

/** Made pairs of minors as two calls tell of them: half of them one child, half of them two who look alike. The same seed, the same pairs. */
final class MadePairs {
    /** How the two tellings differ. */
    enum Kind {
        WRITTEN_OTHERWISE(true),
        TYPO(true),
        HEARD_OTHERWISE(true),
        SWAPPED(true),
        DIMINUTIVE(true),
        BIRTH_DATE_DIGIT(true),
        NAME_UNKNOWN(true),
        TWO_ERRORS(true),
        SIBLINGS(false),
        TWINS(false),
        NAMESAKES(false),
        NAMESAKES_OF_UNKNOWN_AGE(false),
        SAME_BIRTH_DATE(false),
        SAME_HOME(false);

        final boolean same;

        Kind(boolean same) {
            this.same = same;
        }
    }

    record Person(Identity identity, Circumstances circumstances) {}

    record Pair(Kind kind, Person one, Person other) {}

    private static final Pattern COMMA = Pattern.compile(",\\s+");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final List<String> FIRST = words("""
            Léa, Emma, Chloé, Inès, Manon, Camille, Sarah, Océane, Clara, Jade, Lucie, Mathilde, Pauline,
            Anaïs, Élisabeth, Juliette, Éléonore, Marie-Claire, Aïcha, Fatima, Khadija, Aminata, Yasmine,
            Myriam, Mariama, Noémie, Margaux, Stéphanie, Gabrielle, Véronique, Mélissa, Valentine, Maëlle,
            Élodie, Séverine, Louise, Victoire, Romane, Zoé, Amélie, Nicolas, Mohamed, Thomas, Alexandre,
            Lucas, Théo, Maxime, Ludovic, Sébastien, Karim\
            """);
    private static final List<String> DIMINISHED = words("""
            Élisabeth/Lili, Éléonore/Léo, Véronique/Véro, Gabrielle/Gaby, Mathilde/Tilda, Juliette/Juju,
            Stéphanie/Steph, Fatima/Fatou, Nicolas/Nico, Mohamed/Momo, Alexandre/Alex, Maxime/Max,
            Sébastien/Seb, Valentine/Val, Noémie/Mimi, Margaux/Margot, Louise/Lou, Khadija/Kadi, Mélissa/Mel,
            Camille/Cam, Séverine/Sév, Élodie/Didi, Manon/Nonon, Océane/Océ\
            """);
    private static final List<String> HEARD = words("""
            Yasmine/Yassmine, Mohamed/Mouhammed, Khadija/Kadidja, Inès/Ynès, Chloé/Cloé, Sarah/Sara,
            Mathilde/Matilde, Myriam/Miriam, Margaux/Margo, Maëlle/Maël, Stéphanie/Stéfanie, Aïcha/Aisha,
            Thomas/Tomas, Anaïs/Annaïs, Emma/Ema, Lucie/Lucy, Louise/Louiz, Zoé/Zoey\
            """);
    private static final List<String> LAST = words("""
            Martin, Bernard, Dubois, Thomas, Robert, Richard, Petit, Durand, Leroy, Moreau, Simon, Laurent,
            Lefèvre, Michel, Garcia, David, Bertrand, Roux, Vincent, Fournier, Morel, Girard, André, Mercier,
            Dupont, Lambert, Bonnet, François, Martinez, Legrand, Garnier, Faure, Rousseau, Blanc, Guérin,
            Muller, Henry, Roussel, Nicolas, Perrin, Morin, Mathieu, Clément, Gauthier, Dumont, Lopez,
            Fontaine, Chevalier, Robin, Diallo, Traoré, Benali, Nguyen, Da Silva, Le Goff, Saint-Martin,
            N’Diaye, Haddad, Cissé, Kaddour\
            """);
    private static final List<String> DEPARTMENTS = words("""
            59, 75, 13, 69, 93, 33, 31, 2A, 974, 62\
            """);

    private final SplittableRandom random;

    private static List<String> words(String text) {
        return COMMA.splitAsStream(text).toList();
    }

    private MadePairs(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<Pair> of(long seed, int count) {
        MadePairs pairs = new MadePairs(seed);
        List<Pair> made = new ArrayList<>(count);
        Kind[] kinds = Kind.values();
        List<Kind> same = List.of(kinds).stream().filter(kind -> kind.same).toList();
        List<Kind> different =
                List.of(kinds).stream().filter(kind -> !kind.same).toList();
        for (int i = 0; i < count; i++) {
            List<Kind> half = i % 2 == 0 ? same : different;
            made.add(pairs.pair(half.get(i / 2 % half.size())));
        }
        return made;
    }

    private Pair pair(Kind kind) {
        Person one = person();
        Identity told = one.identity();
        Person other = switch (kind) {
            case WRITTEN_OTHERWISE -> retold(one, told);
            case TYPO -> retold(one, chance(50) ? first(told, this::typo) : last(told, this::typo));
            case HEARD_OTHERWISE, DIMINUTIVE -> retold(one, told);
            case SWAPPED -> retold(one, named(told, told.lastName(), told.firstName()));
            case BIRTH_DATE_DIGIT -> retold(one, born(told, misheard(told.birthDate())));
            case NAME_UNKNOWN -> retold(one, named(told, told.firstName(), null));
            case TWO_ERRORS -> retold(one, last(born(told, misheard(told.birthDate())), this::typo));
            case SIBLINGS -> another(one, told.lastName(), older(told.birthDate()), told.phone());
            case TWINS -> another(one, told.lastName(), told.birthDate(), told.phone());
            case NAMESAKES, NAMESAKES_OF_UNKNOWN_AGE -> person();
            case SAME_BIRTH_DATE -> another(person(), pick(LAST), told.birthDate(), phone());
            case SAME_HOME -> another(one, pick(LAST), birthDate(), told.phone());
        };
        return switch (kind) {
            case DIMINUTIVE -> both(kind, DIMINISHED);
            case HEARD_OTHERWISE -> both(kind, HEARD);
            case NAMESAKES ->
                new Pair(kind, one, with(other, named(other.identity(), told.firstName(), told.lastName())));
            case NAMESAKES_OF_UNKNOWN_AGE ->
                new Pair(
                        kind, one, with(other, born(named(other.identity(), told.firstName(), told.lastName()), null)));
            default -> new Pair(kind, one, other);
        };
    }

    /** One child by two forms of the first name. */
    private Pair both(Kind kind, List<String> forms) {
        List<String> two = SLASH.splitAsStream(pick(forms)).toList();
        Person person = person();
        Person one = with(
                person, named(person.identity(), two.get(0), person.identity().lastName()));
        Person other =
                retold(one, named(one.identity(), two.get(1), one.identity().lastName()));
        return chance(50) ? new Pair(kind, one, other) : new Pair(kind, other, one);
    }

    private Person person() {
        LocalDate born = birthDate();
        return new Person(
                new Identity(pick(FIRST), pick(LAST), born, null, phone()),
                new Circumstances(chance(90) ? Gender.GIRL : Gender.BOY, 2024 - born.getYear(), pick(DEPARTMENTS)));
    }

    /** The same child as another caller tells: written otherwise, less known, a year later perhaps, moved perhaps. */
    private Person retold(Person one, Identity as) {
        Identity told = new Identity(
                rewritten(as.firstName()),
                rewritten(as.lastName()),
                chance(75) ? as.birthDate() : null,
                null,
                chance(40) ? as.phone() : chance(50) ? phone() : null);
        Circumstances known = one.circumstances();
        Integer age = known.age();
        return new Person(
                told,
                new Circumstances(
                        chance(80) ? known.gender() : null,
                        age != null && chance(80) ? age + random.nextInt(2) : null,
                        chance(80) ? known.department() : pick(DEPARTMENTS)));
    }

    /** Another child. */
    private Person another(Person one, @Nullable String lastName, @Nullable LocalDate born, @Nullable String phone) {
        String first = pick(FIRST);
        while (first.equals(one.identity().firstName())) {
            first = pick(FIRST);
        }
        return new Person(
                new Identity(first, rewritten(lastName), chance(85) ? born : null, null, chance(80) ? phone : null),
                new Circumstances(
                        chance(60) ? Gender.GIRL : Gender.BOY,
                        born == null ? null : 2024 - born.getYear(),
                        one.circumstances().department()));
    }

    private @Nullable String rewritten(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return switch (random.nextInt(5)) {
            case 0 -> name.toUpperCase(Locale.FRANCE);
            case 1 -> Normalizer.normalize(name, Form.NFD).replaceAll("\\p{M}", "");
            case 2 -> name.replace('-', ' ').replace("’", "'");
            default -> name;
        };
    }

    private String typo(String name) {
        int at = random.nextInt(name.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.substring(0, at) + letter + name.substring(at + 1);
            case 2 -> name.length() < 4 ? name : name.substring(0, at) + name.substring(at + 1);
            default ->
                at + 1 < name.length()
                        ? name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
                        : name;
        };
    }

    /** One digit is another, or day and month are in the other order. */
    private @Nullable LocalDate misheard(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        List<LocalDate> near = NearDates.of(date).stream()
                .filter(other -> other.getYear() >= 2003 && other.getYear() <= 2015)
                .toList();
        return near.get(random.nextInt(near.size()));
    }

    private LocalDate birthDate() {
        return LocalDate.of(2006, 1, 1).plusDays(random.nextInt(6 * 365));
    }

    private static @Nullable LocalDate older(@Nullable LocalDate date) {
        return date == null ? null : date.minusDays(500);
    }

    private String phone() {
        return "06" + (10_000_000 + random.nextInt(90_000_000));
    }

    private static Person with(Person person, Identity identity) {
        return new Person(identity, person.circumstances());
    }

    private static Identity named(Identity of, @Nullable String first, @Nullable String last) {
        return new Identity(first, last, of.birthDate(), null, of.phone());
    }

    private static Identity born(Identity of, @Nullable LocalDate date) {
        return new Identity(of.firstName(), of.lastName(), date, null, of.phone());
    }

    private static Identity first(Identity of, UnaryOperator<String> change) {
        return named(of, of.firstName() == null ? null : change.apply(of.firstName()), of.lastName());
    }

    private static Identity last(Identity of, UnaryOperator<String> change) {
        return named(of, of.firstName(), of.lastName() == null ? null : change.apply(of.lastName()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
