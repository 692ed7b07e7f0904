package org.siquan.app.agreements;

import java.time.Instant;
import java.util.List;
import org.siquan.app.links.PurposeLinks;
import org.siquan.app.placements.PlacementId;

/** 知情同意书 (Art. 9): what learner and guardian are told before an assignment, and what they answer. */
public interface Consents {

    /** What both read, in its paragraphs; another placement, other days or another unit make another text. */
    List<String> text(PlacementId placement);

    /** The answers to the text as it stands now, the newest first. */
    List<Answer> answers(PlacementId placement);

    /** The learner's answer, by the own account. A refusal has no consequence but that the own way is open (Art. 9). */
    void answer(PlacementId placement, boolean given);

    /** A link for the guardian, or for a learner without an account. A guardian needs a telephone: the code goes there. */
    PurposeLinks.Issued invite(PlacementId placement, Party party, String name, String phone, String language);

    /** One answer. */
    record Answer(Party party, boolean given, String signer, Way way, Instant at) {}
}
