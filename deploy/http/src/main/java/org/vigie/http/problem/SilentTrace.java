package org.vigie.http.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a failure happened, without its message: messages of drivers and parsers quote what a person wrote. */
final class SilentTrace {
    private static final int CAUSES = 8;
    private static final int FRAMES = 25;

    private SilentTrace() {}

    static String of(Throwable failure) {
        var text = new StringBuilder();
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            text.append(depth == 0 ? "" : " | caused by ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> " at " + frame)
                            .collect(Collectors.joining()));
            cause = cause.getCause();
        }
        return text.toString();
    }
}
