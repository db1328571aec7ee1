package org.atmina.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Pages done of pages to do: a bar in a terminal, a line a change elsewhere.
final class PageProgress implements JobWatch.Listener, AutoCloseable {
    private final PrintStream out;
    private final @Nullable ProgressBar bar;
    private int lastDone = -1;

    PageProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.bar = terminal ? bar(out) : null;
    }

    private static ProgressBar bar(PrintStream out) {
        return new ProgressBarBuilder()
                .setTaskName("Pages")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(out, 100))
                .build();
    }

    @Override
    public void pages(int done, int total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        } else if (done != lastDone) {
            out.println("pages " + done + "/" + total);
            out.flush();
        }
        lastDone = done;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
