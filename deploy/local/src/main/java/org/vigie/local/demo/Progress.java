package org.vigie.local.demo;

import org.vigie.local.launch.Console;

/** How far the year is: a bar on a terminal, a line for each tenth elsewhere. */
final class Progress {
    private static final int WIDTH = 40;

    private final Console console;
    private final int total;
    private int shown;

    Progress(Console console, int total) {
        this.console = console;
        this.total = total;
    }

    synchronized void at(int done) {
        int step = done * (console.terminal() ? 100 : 10) / total;
        if (step <= shown) return;
        shown = step;
        int filled = done * WIDTH / total;
        String bar = "  [%s%s] %d/%d".formatted("█".repeat(filled), "·".repeat(WIDTH - filled), done, total);
        if (console.terminal()) console.overwrite(bar, done == total);
        else console.say(bar);
    }
}
