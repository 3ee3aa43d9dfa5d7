package org.vigie.systemtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.FirstYear;

/** A search that finds nothing shows something only if it finds everything it should. */
class PersonalDataSearchTest {
    @Test
    void finds_every_name_and_text_of_the_year() {
        FirstYear.timeline().forEach(line -> {
            for (JsonNode minor : line.body().path("minors"))
                minor.path("identity").forEach(field -> assertFound(field.asText()));
            if (line.body().has("narrative"))
                assertFound(line.body().path("narrative").asText());
            if (line.body().has("summary"))
                assertFound(line.body().path("summary").asText());
        });
    }

    private static void assertFound(String text) {
        assertThat(PersonalDataSearch.OF_THE_YEAR.finds(text)).as(text).isTrue();
    }

    @Test
    void finds_them_in_a_file_below(@TempDir Path folder) throws Exception {
        Path file = Files.createDirectories(folder.resolve("a/b")).resolve("file");
        Files.writeString(file, "{\"firstName\":\"Prénom-0072\"}");
        assertThat(PersonalDataSearch.OF_THE_YEAR.in(folder)).containsExactly(file);
    }

    @Test
    void finds_a_name_however_it_is_written() {
        PersonalDataSearch search = PersonalDataSearch.of("Zorvilka");
        List<String> written = new ArrayList<>(List.of("a zorvilka b", "ZORVILKA", "\\x205a6f7276696c6b6121"));
        for (String around : List.of("", "a", "ab", "abc"))
            written.add(Base64.getEncoder().encodeToString((around + "Zorvilka" + around + "é").getBytes(UTF_8)));
        assertThat(written).allMatch(search::finds);
        assertThat(search.finds("Zorvilk Base64 Wm9ydmlsaw==")).isFalse();
    }

    @Test
    void finds_bytes_as_they_are(@TempDir Path folder) throws Exception {
        byte[] wanted = {0, -1, '.', '\\', 'E'};
        Path file = Files.write(folder.resolve("holds"), new byte[] {7, 0, -1, '.', '\\', 'E', 7});
        Files.write(folder.resolve("holds-not"), new byte[] {7, 0, -1, 'x', '\\', 'E', 7});
        assertThat(PersonalDataSearch.of(wanted).in(folder)).containsExactly(file);
    }
}
