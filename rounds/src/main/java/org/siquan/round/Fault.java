package org.siquan.round;

import org.siquan.region.file.Text;

/**
 * What is wrong, wherever it is.
 *
 * @param code stable, listed in docs/engines/matching-format.md
 */
record Fault(String code, Text message, Text remedy) {

    static Fault of(String code, String zh, String en, String remedyZh, String remedyEn) {
        return new Fault(code, new Text(zh, en), new Text(remedyZh, remedyEn));
    }
}
