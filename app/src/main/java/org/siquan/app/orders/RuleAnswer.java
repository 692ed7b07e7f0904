package org.siquan.app.orders;

import org.siquan.engine.kernel.Text;

/**
 * What a rule says about an order before it is published.
 *
 * @param verdict {@code COMPLIES}, {@code VIOLATES} or {@code UNKNOWN}
 * @param facts that decided it, or what is missing
 * @param stops publishing is refused
 */
public record RuleAnswer(
        String id,
        String source,
        String article,
        Text statement,
        String severity,
        String basis,
        String verdict,
        Text facts,
        boolean stops) {}
