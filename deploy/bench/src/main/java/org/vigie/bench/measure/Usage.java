package org.vigie.bench.measure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whose CPU it was while something was measured.
 *
 * @param seconds how long it was measured
 * @param cores of the machine
 * @param busy CPU seconds of everything on the machine
 * @param byParty CPU seconds of those that took part
 */
public record Usage(double seconds, int cores, double busy, Map<String, Double> byParty) {
    public Usage {
        byParty = Map.copyOf(byParty);
    }

    /** All of these together, as if measured at one go. */
    public static Usage sum(List<Usage> all) {
        Map<String, Double> parties = new LinkedHashMap<>();
        all.forEach(each -> each.byParty.forEach((party, used) -> parties.merge(party, used, Double::sum)));
        return new Usage(
                all.stream().mapToDouble(Usage::seconds).sum(),
                all.getFirst().cores(),
                all.stream().mapToDouble(Usage::busy).sum(),
                parties);
    }

    /** Such as {@code CPU 97 % busy: intake 52, PostgreSQL 28, load 16, rest 1}; all are shares of the whole machine. */
    public String text() {
        double rest = busy
                - byParty.values().stream().mapToDouble(Double::doubleValue).sum();
        String parties = byParty.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(party -> party.getKey() + " " + percent(party.getValue()))
                .collect(Collectors.joining(", "));
        return "CPU " + percent(busy) + " % busy: " + parties + ", rest " + percent(rest);
    }

    /** Such as {@code intake 46 µs, PostgreSQL 24 µs, load 17 µs of CPU each}, over so many calls, rows or events. */
    public String perUnit(double units) {
        return byParty.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                        .map(party -> String.format(
                                Locale.ROOT, "%s %.0f µs", party.getKey(), party.getValue() * 1e6 / units))
                        .collect(Collectors.joining(", "))
                + " of CPU each";
    }

    private double share(double cpuSeconds) {
        return cpuSeconds / (seconds * cores);
    }

    private long percent(double cpuSeconds) {
        return Math.round(100 * Math.max(0, share(cpuSeconds)));
    }
}
