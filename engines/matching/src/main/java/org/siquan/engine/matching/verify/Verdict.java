package org.siquan.engine.matching.verify;

import java.util.List;

/**
 * What the verifier found.
 *
 * @param findings what contradicts the bounds or the claims, in the order of the checks; at most {@value #MOST_LISTED} of each
 *     check
 * @param found how many there are, also those not listed
 * @param remarks what was looked at although the outcome claims nothing about it
 */
public record Verdict(List<Finding> findings, long found, List<Finding> remarks) {

    /** Findings of one check that are listed; more are only counted. */
    public static final int MOST_LISTED = 1_000;

    public Verdict {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** True if nothing contradicts the bounds or the claims. */
    public boolean verified() {
        return found == 0;
    }
}
