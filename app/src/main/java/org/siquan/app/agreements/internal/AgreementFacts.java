package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Consents.Answer;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signature;
import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.LearnerFact;
import org.siquan.engine.rules.PaperFact;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What agreements and consents say to the rules. Where there is one, what somebody stated about it by hand no longer counts. */
@Component
@Order(30)
class AgreementFacts implements FactSource {

    private final AgreementTable agreements;
    private final ConsentTable consents;
    private final Settings settings;
    private final Clock clock;

    AgreementFacts(AgreementTable agreements, ConsentTable consents, Settings settings, Clock clock) {
        this.agreements = agreements;
        this.consents = consents;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        List<Agreement> editions = agreements.about(placement.id()).stream()
                .filter(edition -> edition.state() != AgreementState.VOID)
                .toList();
        if (!editions.isEmpty()) {
            agreement(editions, facts);
        }
        List<Answer> answers = consents.answers(placement, SignatureTable.wording(ConsentBook.text(placement)));
        if (!answers.isEmpty()) {
            consent(answers, facts);
        }
    }

    private void agreement(List<Agreement> editions, FactsBuilder facts) {
        Agreement shown = editions.stream()
                .filter(edition -> edition.state() == AgreementState.SIGNED)
                .findFirst()
                .orElse(editions.getFirst());
        facts.without(PaperFact.AGREEMENT_SIGNED)
                .without(PaperFact.OFFICIAL_TEMPLATE)
                .with(PaperFact.AGREEMENT_GROUPS, shown.terms().filled())
                .with(PaperFact.CITES_2016, shown.terms().citesRepealedRules())
                .with(PaperFact.GUARDIAN_IS_PARTY, shown.guardianNeeded());
        if (!settings.now().official().isEmpty()) {
            facts.with(PaperFact.OFFICIAL_TEMPLATE, true);
        }
        if (shown.state() == AgreementState.SIGNED) {
            shown.signatures().stream()
                    .map(Signature::at)
                    .max(Instant::compareTo)
                    .ifPresent(last -> facts.with(PaperFact.AGREEMENT_SIGNED, day(last)));
        }
    }

    /** Whoever has not answered here may have signed on paper: what was stated of it stays. */
    private void consent(List<Answer> answers, FactsBuilder facts) {
        for (Answer answer : answers) {
            Fact<LocalDate> fact =
                    answer.party() == Party.LEARNER ? PaperFact.LEARNER_CONSENT : PaperFact.GUARDIAN_CONSENT;
            if (answer.given()) {
                facts.with(fact, day(answer.at()));
            } else {
                facts.without(fact);
            }
        }
        facts.with(LearnerFact.CONSENT_REFUSED, answers.stream().anyMatch(answer -> !answer.given()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
