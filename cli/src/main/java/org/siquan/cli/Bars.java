package org.siquan.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One progress bar per step, redrawn in its line. */
final class Bars implements Steps {

    private static final int WIDTH = 100;

    private final Map<String, ProgressBar> bars = new HashMap<>();
    private final PrintWriter errors;

    Bars(PrintWriter errors) {
        this.errors = errors;
    }

    @Override
    public synchronized void report(String step, long done, long total) {
        ProgressBar bar = bars.computeIfAbsent(step, name -> bar(name, total));
        bar.maxHint(total);
        bar.stepTo(done);
        if (done >= total && !bar.isIndefinite()) {
            bar.close();
        }
    }

    private ProgressBar bar(String step, long total) {
        return new ProgressBarBuilder()
                .setTaskName(StepNames.name(step))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    private void draw(String line) {
        errors.print("\r" + line);
        errors.flush();
    }

    @Override
    public synchronized void close() {
        bars.values().forEach(ProgressBar::close);
    }
}
