/**
 * The agreement of a placement (三方协议; four parties for minors) from its draft to its end: a text in the nine groups of
 * Art. 15 on which the parties agree, a PDF with a hash, signatures by account, by one-purpose link or on stamped paper,
 * amendments and early end; and the informed consent of learner and guardian (Art. 9). Entry types: {@link
 * org.siquan.app.agreements.Agreements}, {@link org.siquan.app.agreements.Signing}, {@link
 * org.siquan.app.agreements.Consents}. The gate of a placement learns from it by a {@code FactSource}.
 */
@ApplicationModule(
        displayName = "Agreements",
        allowedDependencies = {"metroarea", "industry", "placements", "pay", "links", "messages"})
@NullMarked
package org.siquan.app.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
