package org.vigie.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Wraps a command so that it leads a session of its own and gets a signal when its parent dies; without the tools, as it is. */
final class ParentDeath {
    private static final boolean LINUX_TOOLS = onPath("setsid") && onPath("setpriv");

    private ParentDeath() {}

    static List<String> bind(Command command) {
        List<String> words = new ArrayList<>();
        if (LINUX_TOOLS) words.add("setsid");
        words.addAll(command.identity());
        // A change of identity clears the signal, so it is asked for after it, right before the program itself.
        if (LINUX_TOOLS) words.addAll(List.of("setpriv", "--pdeathsig", command.onParentDeath(), "--"));
        words.addAll(command.words());
        return words;
    }

    private static boolean onPath(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
