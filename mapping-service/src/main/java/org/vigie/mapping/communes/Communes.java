package org.vigie.mapping.communes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All communes, read on first use. They are kept as the bytes of their file, 1.5 MB, which is in order of code: objects would take
 * ten times as much, and few are asked for. Sources and licences: {@code META-INF/NOTICE-communes}.
 */
public final class Communes {
    private static final int CODE_LENGTH = 5;
    private static final byte LINE_END = '\n';

    private Communes() {}

    /** The commune with this INSEE code. */
    public static Optional<Commune> find(String code) {
        if (code.length() != CODE_LENGTH) {
            return Optional.empty();
        }
        int low = 0;
        int high = File.BYTES.length;
        while (low < high) {
            int begin = beginningOfLine((low + high) >>> 1);
            int end = endOfLine(begin);
            String line = line(begin, end);
            int order = line.substring(0, CODE_LENGTH).compareTo(code);
            if (order == 0) {
                return Optional.of(read(line));
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = begin;
            }
        }
        return Optional.empty();
    }

    /** All of them, in order of code; each is read when it is asked for. */
    public static Stream<Commune> all() {
        return Stream.iterate(0, begin -> begin < File.BYTES.length, begin -> endOfLine(begin) + 1)
                .map(begin -> read(line(begin, endOfLine(begin))));
    }

    /** The communes that have this postcode, in order of code. */
    public static List<Commune> withPostcode(String postcode) {
        List<Commune> found = new ArrayList<>();
        for (int begin = 0; begin < File.BYTES.length; ) {
            int end = endOfLine(begin);
            String line = line(begin, end);
            if (line.contains(postcode)) {
                Commune commune = read(line);
                if (commune.postcodes().contains(postcode)) {
                    found.add(commune);
                }
            }
            begin = end + 1;
        }
        return found;
    }

    /** The middle of some communes; empty when none has a point. */
    public static Optional<Point> middle(List<Commune> communes) {
        List<Point> points =
                communes.stream().map(Commune::point).filter(Objects::nonNull).toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(
                        points.stream().mapToDouble(Point::latitude).average().orElseThrow(),
                        points.stream().mapToDouble(Point::longitude).average().orElseThrow()));
    }

    private static Commune read(String line) {
        List<String> values = List.of(line.split(",", -1));
        List<String> postcodes =
                values.get(2).isEmpty() ? List.of() : List.of(values.get(2).split(" ", -1));
        return new Commune(values.get(0), values.get(1), postcodes, point(values.get(3), values.get(4)));
    }

    private static @Nullable Point point(String latitude, String longitude) {
        return latitude.isEmpty() ? null : new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }

    private static String line(int begin, int end) {
        return new String(File.BYTES, begin, end - begin, StandardCharsets.UTF_8);
    }

    private static int beginningOfLine(int place) {
        int begin = place;
        while (begin > 0 && File.BYTES[begin - 1] != LINE_END) {
            begin--;
        }
        return begin;
    }

    private static int endOfLine(int place) {
        int end = place;
        while (File.BYTES[end] != LINE_END) {
            end++;
        }
        return end;
    }

    /** The lines after the heading. */
    private static final class File {
        private static final byte[] BYTES = read();

        private static byte[] read() {
            try (InputStream file = Objects.requireNonNull(Communes.class.getResourceAsStream("communes.csv"))) {
                byte[] all = file.readAllBytes();
                int heading = 0;
                while (all[heading] != LINE_END) {
                    heading++;
                }
                return Arrays.copyOfRange(all, heading + 1, all.length);
            } catch (IOException e) {
                throw new UncheckedIOException("communes.csv cannot be read", e);
            }
        }
    }
}
