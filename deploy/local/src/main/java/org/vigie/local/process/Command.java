package org.vigie.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run and where its output goes.
 *
 * @param name what people call the process, for messages
 * @param identity a program that takes on another identity before it runs the words, such as {@code unshare -U}; empty for our own
 * @param words the program and its arguments
 * @param environment variables on top of the parent's own
 * @param log file that the output is appended to
 * @param onParentDeath signal that the process gets when its parent dies
 */
public record Command(
        String name,
        List<String> identity,
        List<String> words,
        Map<String, String> environment,
        Path log,
        String onParentDeath) {
    public Command {
        identity = List.copyOf(identity);
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
