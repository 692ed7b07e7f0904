package org.siquan.app.agreements.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Agreements.Word;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signature;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;

/**
 * An edition as its page shows it to one party.
 *
 * @param maySay the party may agree or object
 * @param maySign the party has to sign, and may by account where the park takes clicks
 */
record AgreementView(Agreement agreement, List<Group> groups, List<Signer> signers, boolean maySay, boolean maySign) {

    /** A group of the text with what was said of it; {@code own} is what the party itself said. */
    public record Group(
            Part part,
            List<String> lines,
            List<Word> words,
            @Nullable Word own) {}

    /** A party and its signature; null while it is missing. */
    public record Signer(Party party, @Nullable Signature signature) {}

    static AgreementView of(Agreement agreement, Placement placement, List<Word> words) {
        Party own = party(placement);
        return new AgreementView(
                agreement,
                List.of(Part.values()).stream()
                        .map(part -> new Group(
                                part,
                                agreement.terms().text(part).lines().toList(),
                                words.stream().filter(w -> w.part() == part).toList(),
                                words.stream()
                                        .filter(w -> w.part() == part && w.party() == own)
                                        .findFirst()
                                        .orElse(null)))
                        .filter(group ->
                                group.part().required() || !group.lines().isEmpty())
                        .toList(),
                agreement.parties().stream()
                        .sorted()
                        .map(party -> new Signer(
                                party,
                                agreement.signatures().stream()
                                        .filter(s -> s.party() == party)
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                own != null && (agreement.state() == AgreementState.DRAFT || agreement.state() == AgreementState.OUT),
                own != null
                        && agreement.state() == AgreementState.OUT
                        && agreement.missing().contains(own));
    }

    /** As which party the reader acts; null for those who only look. */
    static @Nullable Party party(Placement placement) {
        Actor actor = ActingAs.get();
        return Optional.<Party>empty()
                .or(() -> actor.is(Role.SCHOOL) ? Optional.of(Party.SCHOOL) : Optional.empty())
                .or(() -> actor.is(Role.ENTERPRISE)
                                && actor.org()
                                        .value()
                                        .equals(placement.enterprise().value())
                        ? Optional.of(Party.UNIT)
                        : Optional.empty())
                .or(() -> actor.seesOwnOnly() ? Optional.of(Party.LEARNER) : Optional.empty())
                .orElse(null);
    }
}
