package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(PersonalDataSearch.finds(text)).as(text).isTrue();
    }

    @Test
    void finds_them_in_a_file_below(@TempDir Path folder) throws Exception {
        Path file = Files.createDirectories(folder.resolve("a/b")).resolve("file");
        Files.writeString(file, "{\"firstName\":\"Prénom-0072\"}");
        assertThat(PersonalDataSearch.in(folder)).containsExactly(file);
    }
}
