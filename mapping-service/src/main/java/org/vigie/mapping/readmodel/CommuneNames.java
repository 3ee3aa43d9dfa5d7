package org.vigie.mapping.readmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.territories.Territories;

/**
 * Communes by what people call them: without accents and hyphens, "St" for "Saint", without the article, as it begins; with the number of an
 * arrondissement, or with the department or postcode where several are called so: {@code Lyon 3}, {@code Saint-Denis (974)}.
 */
public final class CommuneNames {
    /** More are no choice. */
    public static final int MOST = 30;

    private static final int SHORTEST_BEGINNING = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
    private static final Pattern ARTICLE = Pattern.compile("^(?:l|la|le|les) (?=.)");
    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("(paris|lyon|marseille) 0?([0-9]{1,2})(?:er|e|eme|ieme)?(?: arr[a-z]*)?");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    private CommuneNames() {}

    /** A name, plain, and the code of the commune that is called so. */
    private record Called(String name, String code) {}

    /** Those that can be meant, in order of department and code; at most {@link #MOST} and one. */
    public static List<Commune> find(String typed) {
        String name = plain(typed);
        if (typed.indexOf('(') < 0) {
            List<Commune> called = called(arrondissement(name));
            if (!called.isEmpty()) {
                return called;
            }
        }
        int end = name.lastIndexOf(' ');
        if (end > 0 && Character.isDigit(name.charAt(end + 1))) {
            return in(name.substring(end + 1).toUpperCase(Locale.ROOT), name.substring(0, end));
        }
        return beginning(name);
    }

    private static List<Commune> in(String where, String name) {
        if (POSTCODE.matcher(where).matches()) {
            List<Commune> arrondissements = Communes.withPostcode(where).stream()
                    .filter(commune ->
                            plain(commune.name()).matches(Pattern.quote(name) + " [0-9]+er?e? arrondissement"))
                    .toList();
            if (!arrondissements.isEmpty()) {
                return arrondissements;
            }
        }
        List<Commune> there =
                beginning(name).stream().filter(commune -> isIn(commune, where)).toList();
        List<Commune> withArticle = there.stream()
                .filter(commune -> plain(commune.name()).equals(name))
                .toList();
        return withArticle.isEmpty() ? there : withArticle;
    }

    private static boolean isIn(Commune commune, String where) {
        return commune.code().equals(where)
                || commune.postcodes().contains(where)
                || Territories.communeDepartment(commune.code())
                        .filter(where::equals)
                        .isPresent();
    }

    /** Those that are called so. */
    private static List<Commune> called(String name) {
        return from(name, name::equals);
    }

    /** Those that are called so; where none is, those whose names begin so. */
    private static List<Commune> beginning(String name) {
        List<Commune> called = called(name);
        return called.isEmpty() && name.length() >= SHORTEST_BEGINNING
                ? from(name, other -> other.startsWith(name))
                : called;
    }

    private static List<Commune> from(String name, Predicate<String> fits) {
        List<Commune> found = new ArrayList<>();
        Called[] all = Index.ALL;
        int begin = Arrays.binarySearch(all, new Called(name, ""), Index.ORDER);
        for (int i = -begin - 1; i < all.length && fits.test(all[i].name()) && found.size() <= MOST; i++) {
            Communes.find(all[i].code())
                    .filter(commune -> !found.contains(commune))
                    .ifPresent(found::add);
        }
        return found.stream().sorted(Comparator.comparing(Commune::code)).toList();
    }

    private static String arrondissement(String name) {
        Matcher one = ARRONDISSEMENT.matcher(name);
        if (!one.matches()) {
            return name;
        }
        return one.group(1) + ' ' + one.group(2) + (one.group(2).equals("1") ? "er" : "e") + " arrondissement";
    }

    /** The name as it is compared. */
    private static String plain(String name) {
        String words = NO_WORD.matcher(PlainText.of(name)).replaceAll(" ").strip();
        return SAINT.matcher(words).replaceAll("saint$1");
    }

    /** All of them, read on first use, each a second time without its article. */
    private static final class Index {
        private static final Comparator<Called> ORDER =
                Comparator.comparing(Called::name).thenComparing(Called::code);
        private static final Called[] ALL = Communes.all()
                .flatMap(commune -> names(plain(commune.name()), commune.code()))
                .sorted(ORDER)
                .toArray(Called[]::new);

        private static Stream<Called> names(String name, String code) {
            String bare = ARTICLE.matcher(name).replaceFirst("");
            return Stream.of(name, bare).distinct().map(one -> new Called(one, code));
        }
    }
}
