package org.siquan.app.agreements;

import java.util.List;
import java.util.Optional;
import org.siquan.app.placements.PlacementId;

/** The text of agreements: prepared by the school, agreed on by all, fixed when it goes out. */
public interface Agreements {

    /** The editions of a placement that the actor may read, the newest first. */
    List<Agreement> about(PlacementId placement);

    /** The one in force; empty before all have signed and after its end. */
    default Optional<Agreement> inForce(PlacementId placement) {
        return about(placement).stream()
                .filter(edition -> edition.state() == AgreementState.SIGNED)
                .findFirst();
    }

    /** 404 where it is unknown or somebody else's. */
    Agreement get(AgreementId id);

    /** The edition of this file; empty for a file that is no agreement which the actor may read. */
    Optional<Agreement> findFile(String sha256);

    /** The edition of this number, as its QR code says it. */
    Optional<Agreement> findNumber(String number);

    /**
     * Begins the first edition with what the park's records know.
     *
     * @throws org.siquan.app.platform.ProblemException 403 not the school's; 409 there is one, or the placement has ended
     */
    AgreementId draft(PlacementId placement);

    /**
     * Begins a new edition of the one in force, which stays in force until all have signed the new one.
     *
     * @param why the reason, 1 to 500 characters
     */
    AgreementId amend(AgreementId inForce, AgreementKind kind, String why);

    /** Other words; whoever agreed to a group that changed is asked again. */
    void change(AgreementId id, long version, Terms terms);

    /** What the actor's party says of a group: agreed, or an objection with its reason. */
    void say(AgreementId id, Part part, boolean agreed, String reason);

    /** What was said about the current wording, by party. */
    List<Word> words(AgreementId id);

    /** Fixes the text and makes its file. Not while an objection stands, or a group of the law is empty. */
    void sendOut(AgreementId id, long version);

    /** Back to a draft; signatures on the file no longer count. */
    void recall(AgreementId id, long version);

    /** Drops an edition that is not in force. */
    void drop(AgreementId id, long version);

    /**
     * Ends the agreement in force and the placement with it, today. Every party may.
     *
     * @param why 1 to 500 characters
     */
    void end(AgreementId id, String why);

    /** The file that is signed, byte for byte; checked against its hash. */
    byte[] file(AgreementId id);

    /** A party's word about a group. */
    record Word(Part part, Party party, boolean agreed, String reason) {}
}
