package org.vigie.bench.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.vigie.bench.load.FictiveCase;

/** Writes files of lines as {@code POST /v1/imports} takes them, a thousand cases going on at any time. */
final class ImportFile {
    private static final int CASES_AT_A_TIME = 1000;

    private ImportFile() {}

    /** Writes so many lines. */
    static Path write(Path file, int lines) {
        SplittableRandom random = new SplittableRandom();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            int left = lines;
            while (left > 0) left = writeCases(out, left, random);
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static int writeCases(BufferedWriter out, int most, SplittableRandom random) throws IOException {
        FictiveCase[] going = IntStream.range(0, CASES_AT_A_TIME)
                .mapToObj(each -> FictiveCase.any(random))
                .toArray(FictiveCase[]::new);
        int left = most;
        for (int step = 0; step < FictiveCase.STEPS; step++) {
            for (FictiveCase each : going) {
                if (left == 0) return 0;
                out.write(FictiveCase.isCall(step) ? call(each, step) : action(each, step));
                out.write('\n');
                left--;
            }
        }
        return left;
    }

    /** The case's id serves as the client's own name for it. */
    static String call(FictiveCase of, int step) {
        return """
                {"kind":"call","case":"%1$s","body":{"externalReference":"%1$s-%2$d","occurredAt":"%3$s","channel":"PHONE",\
                "caller":{"category":"%4$s"},"minors":[{"minorId":"%5$s","gender":"%6$s","age":%7$d,"department":"%8$s",\
                "knownToChildProtection":"YES","identity":{"firstName":"Prénom-%2$d","lastName":"Nom-%2$d"}}],\
                "concerns":["%9$s","HOUSING"],"narrative":"Récit fictif : une personne de l’entourage appelle, elle raconte ce \
                qu’elle a vu et ce qui l’inquiète."}}""".formatted(
                        of.id(),
                        step,
                        of.at(step),
                        of.category(),
                        of.minor(),
                        of.gender(),
                        of.age(),
                        of.department(),
                        of.concern());
    }

    static String action(FictiveCase of, int step) {
        return """
                {"kind":"action","case":"%1$s","body":{"externalReference":"%1$s-%2$d","type":"%3$s","occurredAt":"%4$s",\
                "minorIds":["%5$s"],"department":"%6$s","summary":"Résumé fictif : évaluation de la situation et suites."}}""".formatted(of.id(), step, FictiveCase.action(step), of.at(step), of.minor(), of.department());
    }
}
