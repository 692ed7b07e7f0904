package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.siquan.app.agreements.Consents.Answer;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Way;
import org.siquan.app.links.CodeWay;
import org.siquan.app.links.LinkContent;
import org.siquan.app.links.LinkContent.Choice;
import org.siquan.app.links.LinkPurpose;
import org.siquan.app.links.LinkTask;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.engine.kernel.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A guardian, or a learner without an account, answers the text of consent by a link. */
@Component
class ConsentLink implements LinkPurpose {

    static final String KIND = "placement-consent";

    private final Placements placements;
    private final ConsentBook book;
    private final MessageSource words;
    private final Clock clock;

    ConsentLink(Placements placements, ConsentBook book, MessageSource words, Clock clock) {
        this.placements = placements;
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    private Optional<Placement> placement(LinkTask task) {
        return placements.find(
                PlacementId.of(task.subject().substring(task.subject().indexOf(':') + 1)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<LinkContent> content(LinkTask task) {
        return placement(task).map(placement -> {
            List<String> text = ConsentBook.text(placement);
            return new LinkContent(
                    AgreementWords.both(words, "agreement.consent"),
                    text.stream().map(Text::same).toList(),
                    List.of(),
                    AgreementWords.both(words, "agreement.consent.consequence"),
                    List.of(
                            new Choice("consent", AgreementWords.both(words, "agreement.consent.give")),
                            new Choice("refuse", AgreementWords.both(words, "agreement.consent.refuse"))),
                    SignatureTable.wording(text) + placement.state());
        });
    }

    @Override
    public Optional<Text> confirm(LinkTask task, String choice, CodeWay way) {
        Party party = Party.valueOf(task.subject().substring(0, task.subject().indexOf(':')));
        if (party == Party.GUARDIAN && way == CodeWay.CLERK) {
            return Optional.of(AgreementWords.both(words, "agreement.link.guardian-code"));
        }
        Placement placement = placement(task).orElse(null);
        if (placement == null || !placement.state().open()) {
            return Optional.of(AgreementWords.both(words, "agreement.link.over"));
        }
        Answer answer = new Answer(
                party,
                choice.equals("consent"),
                task.holder().name(),
                way == CodeWay.SMS ? Way.LINK_SMS : Way.LINK_CLERK,
                clock.instant());
        book.write(placement, answer, task.link().value(), ActingAs.get().name());
        return Optional.empty();
    }
}
