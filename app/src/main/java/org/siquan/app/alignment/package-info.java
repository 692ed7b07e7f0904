/**
 * 五业对接 for a park: its advertisements and orders as the engine reads them, a queue of the doubtful ones, and what people
 * decide about them. Entry types: {@link org.siquan.app.alignment.Readings}, {@link org.siquan.app.alignment.Deciding}; the
 * year asks {@link org.siquan.app.alignment.DecidedTitles}. It must not know the cycle, nor code a title itself: that is
 * {@code org.siquan.engine.alignment}.
 */
@ApplicationModule(
        displayName = "Alignment",
        allowedDependencies = {"regiondata", "industry", "education"})
@NullMarked
package org.siquan.app.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
