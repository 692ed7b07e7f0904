package org.siquan.engine.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule of the project's list, those that are decided here and those that are not, with the reason. */
public final class RuleBook {

    private static final List<Rule> ALL = Stream.of(
                    BeforeStartRules.all(),
                    WorkRules.all(),
                    CareRules.all(),
                    LabourRules.all(),
                    EducationLawRules.all(),
                    UndergraduateRules.all(),
                    ApprenticeRules.all(),
                    ProvincialRules.all(),
                    StandardRules.all(),
                    PrivacyRules.all())
            .flatMap(List::stream)
            .toList();

    private RuleBook() {}

    /** All rules, in a stable order. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Those that are decided from facts at this moment. */
    public static List<Rule> decidedAt(Moment moment) {
        return ALL.stream().filter(rule -> rule.decidedAt(moment)).toList();
    }

    /** The rule with this id. */
    public static Optional<Rule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
