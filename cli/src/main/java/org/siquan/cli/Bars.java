package org.siquan.cli;

import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.siquan.engine.kernel.Progress;

/** One progress bar per step on standard error, so that standard output stays clean for {@code --json}. */
final class Bars implements Progress, AutoCloseable {

    private final Map<String, ProgressBar> bars = new HashMap<>();

    @Override
    public synchronized void report(String step, long done, long total) {
        ProgressBar bar = bars.computeIfAbsent(
                step,
                name -> new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(500)
                        .build());
        bar.maxHint(total);
        bar.stepTo(done);
        if (done >= total) {
            bar.close();
        }
    }

    @Override
    public synchronized void close() {
        bars.values().forEach(ProgressBar::close);
    }
}
