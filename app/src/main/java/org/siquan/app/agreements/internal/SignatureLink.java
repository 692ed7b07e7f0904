package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signature;
import org.siquan.app.agreements.Way;
import org.siquan.app.links.CodeWay;
import org.siquan.app.links.LinkContent;
import org.siquan.app.links.LinkContent.Choice;
import org.siquan.app.links.LinkPurpose;
import org.siquan.app.links.LinkTask;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ProblemException;
import org.siquan.engine.kernel.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A party without an account signs by a link; the whole text stands on its page. */
@Component
class SignatureLink implements LinkPurpose {

    static final String KIND = "agreement-signature";

    private final AgreementTable table;
    private final SignatureBook book;
    private final MessageSource words;
    private final Clock clock;

    SignatureLink(AgreementTable table, SignatureBook book, MessageSource words, Clock clock) {
        this.table = table;
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    static String subject(AgreementId id, Party party) {
        return party + ":" + id;
    }

    private static Party party(LinkTask task) {
        return Party.valueOf(task.subject().substring(0, task.subject().indexOf(':')));
    }

    private static AgreementId id(LinkTask task) {
        return AgreementId.of(task.subject().substring(task.subject().indexOf(':') + 1));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<LinkContent> content(LinkTask task) {
        return table.find(id(task)).filter(a -> a.paper() != null).map(this::page);
    }

    private LinkContent page(Agreement agreement) {
        List<Text> paragraphs = new ArrayList<>();
        for (Part part : Part.values()) {
            String text = agreement.terms().text(part);
            if (!text.isEmpty()) {
                paragraphs.add(AgreementWords.both(words, part.messageKey()));
                text.lines().map(Text::same).forEach(paragraphs::add);
            }
        }
        Agreement.Paper paper = Objects.requireNonNull(agreement.paper());
        return new LinkContent(
                AgreementWords.both(words, agreement.guardianNeeded() ? "agreement.four" : "agreement.three"),
                paragraphs,
                List.of(
                        new LinkContent.Fact(AgreementWords.both(words, "agreement.number"), Text.same(paper.number())),
                        new LinkContent.Fact(AgreementWords.both(words, "agreement.check"), Text.same(paper.check()))),
                AgreementWords.both(words, "agreement.link.consequence"),
                List.of(new Choice("sign", AgreementWords.both(words, "agreement.link.sign"))),
                paper.sha256() + agreement.state());
    }

    @Override
    public Optional<Text> confirm(LinkTask task, String choice, CodeWay way) {
        Party party = party(task);
        if (party == Party.GUARDIAN && way == CodeWay.CLERK) {
            return Optional.of(AgreementWords.both(words, "agreement.link.guardian-code"));
        }
        Agreement agreement = table.lock(id(task)).orElse(null);
        if (agreement == null || agreement.paper() == null || agreement.state() != AgreementState.OUT) {
            return Optional.of(AgreementWords.both(words, "agreement.link.over"));
        }
        try {
            book.write(
                    agreement.id(),
                    new Signature(
                            party,
                            task.holder().name(),
                            way == CodeWay.SMS ? Way.LINK_SMS : Way.LINK_CLERK,
                            agreement.paper().sha256(),
                            clock.instant(),
                            null),
                    task.link().value(),
                    ActingAs.get().name());
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(AgreementWords.both(words, "agreement.link.over"));
        }
    }
}
