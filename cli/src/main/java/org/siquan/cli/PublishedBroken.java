package org.siquan.cli;

import java.nio.file.Path;
import org.siquan.engine.scheduling.verify.rotation.RotationVerdict;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** That the published schedule does not hold to begin with. */
final class PublishedBroken {

    private static final int LISTED = 20;

    private PublishedBroken() {}

    static BadInput of(Path plan, RotationVerdict verdict) {
        return new BadInput(
                verdict.findings().stream()
                        .limit(LISTED)
                        .map(finding -> new Issue(
                                plan.toString(),
                                0,
                                0,
                                finding.rule(),
                                "plan.broken",
                                new Text(
                                        finding.message().zh(),
                                        finding.message().en()),
                                new Text(
                                        "先使已公布的安排成立，见 verify schedule。",
                                        "Mend the published schedule first; see verify schedule.")))
                        .toList(),
                Math.max(0, verdict.found() - LISTED));
    }
}
