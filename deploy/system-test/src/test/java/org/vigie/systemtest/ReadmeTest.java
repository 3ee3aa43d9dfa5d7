package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

/** Whoever pastes a page's requests into a terminal gets an answer: every {@code sh} block, in order, on an empty stack. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void every_request_of_the_pages_works() throws Exception {
        try (RunningStack stack = RunningStack.start(folder.resolve("data"))) {
            for (String block : blocks("README.md")) run(onThisStack(block, stack.endpoints()));
            // one terminal: what a block sets the later ones have
            run(onThisStack(String.join("\n", blocks("intake-service/POSTING.md")), stack.endpoints()));
        }
    }

    private static List<String> blocks(String page) throws Exception {
        String text = Files.readString(RunningStack.checkout().root().resolve(page));
        List<String> blocks = BLOCK.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).as(page).isNotEmpty();
        return blocks;
    }

    /** The pages name the usual ports; this stack is on free ones. */
    private static String onThisStack(String block, Endpoints endpoints) {
        String here = block;
        for (Service service : Service.values()) {
            int usual = service.usualPort();
            here = here.replace(
                            "http://localhost:" + usual,
                            endpoints.service(service).url())
                    .replace(
                            "http://localhost:" + (usual + 1000),
                            endpoints.service(service).management());
        }
        return here;
    }

    /** As in a terminal, where a command that fails does not end the rest; but no request may fail. */
    private void run(String block) throws Exception {
        Path output = folder.resolve("output");
        Path failed = folder.resolve("failed");
        String noted = "curl() { command curl \"$@\" || { echo \"$*\" >>'" + failed + "'; return 22; }; }\n";
        Process shell = new ProcessBuilder("bash", "-c", noted + block)
                .directory(RunningStack.checkout().root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).as(block).isTrue();
        String said = block + "\n" + Files.readString(output);
        assertThat(shell.exitValue()).as(said).isZero();
        assertThat(failed).as(said).doesNotExist();
    }
}
