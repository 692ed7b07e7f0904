package org.siquan.app.agreements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AttachmentId;

/**
 * One party's signature on one file.
 *
 * @param sha256 of the file
 * @param scan of the stamped paper, or the file that was signed with a certificate; null for the other ways
 */
public record Signature(
        Party party,
        String signer,
        Way way,
        String sha256,
        Instant at,
        @Nullable AttachmentId scan) {}
