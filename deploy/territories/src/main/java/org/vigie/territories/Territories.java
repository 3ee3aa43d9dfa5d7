package org.vigie.territories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The departments, communes and receiving authorities of France, as INSEE codes them. Codes are compared exactly: {@code 2A},
 * never {@code 2a}; {@code 01}, never {@code 1}. Sources and licence: see the module's README.
 */
public final class Territories {
    private static final String METROPOLE_DE_LYON = "69M";

    private static final Map<String, Department> DEPARTMENTS =
            byCode(Resource.rows("departments.csv"), Territories::readDepartment, Department::code);
    private static final Map<String, Authority> AUTHORITIES =
            byCode(Resource.rows("authorities.csv"), Territories::readAuthority, Authority::code);

    private Territories() {}

    /** All departments and overseas collectivities, 109 of them, metropolitan ones first. */
    public static List<Department> departments() {
        return List.copyOf(DEPARTMENTS.values());
    }

    /** The department with this code. */
    public static Optional<Department> department(String code) {
        return Optional.ofNullable(DEPARTMENTS.get(code));
    }

    /** Whether there is a department with this code. */
    public static boolean isDepartment(String code) {
        return DEPARTMENTS.containsKey(code);
    }

    /** Whether there is a commune, or a municipal arrondissement of Paris, Lyon or Marseille, with this code. */
    public static boolean isCommune(String code) {
        return Communes.ALL.commune(code).isPresent();
    }

    /** The code of the commune that {@code code} names: itself, or the city when it is a municipal arrondissement. */
    public static Optional<String> commune(String code) {
        return Communes.ALL.commune(code);
    }

    /** The code of the department in which a commune or municipal arrondissement lies; empty when there is no such commune. */
    public static Optional<String> communeDepartment(String code) {
        return commune(code).map(Communes::department);
    }

    /** The municipal arrondissements of Paris, Lyon and Marseille, each with the code of its commune. */
    public static Map<String, String> arrondissements() {
        return Communes.ALL.arrondissements();
    }

    /** How many communes there are, arrondissements not counted. */
    public static int communeCount() {
        return Communes.ALL.count();
    }

    /** The authorities that receive, 105 of them, as they stood when the data was published. */
    public static List<Authority> authorities() {
        return List.copyOf(AUTHORITIES.values());
    }

    /** The authority with this code. */
    public static Optional<Authority> authority(String code) {
        return Optional.ofNullable(AUTHORITIES.get(code));
    }

    /** Whether a commune of the Rhône, or an arrondissement of Lyon, belongs to the Métropole de Lyon. */
    public static boolean isInMetropoleDeLyon(String code) {
        Set<String> communes = authority(METROPOLE_DE_LYON).orElseThrow().communes();
        return commune(code).filter(communes::contains).isPresent();
    }

    private static Department readDepartment(List<String> row) {
        return new Department(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                Department.Zone.valueOf(row.get(4)),
                Integer.parseInt(row.get(5)));
    }

    private static Authority readAuthority(List<String> row) {
        return new Authority(row.get(0), row.get(1), words(row.get(2)), Set.copyOf(words(row.get(3))));
    }

    private static List<String> words(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(" ", -1));
    }

    private static <T> Map<String, T> byCode(
            List<List<String>> rows, Function<List<String>, T> read, Function<T, String> code) {
        return rows.stream()
                .map(read)
                .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
