package org.siquan.app.talent.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.talent.Choosing;
import org.siquan.app.talent.Choosing.Ranking;
import org.siquan.app.talent.Choosing.Round;
import org.siquan.app.talent.Learners;
import org.siquan.app.talent.Learners.LearnerDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The talent circle as JSON; who may read or change what is the same as on the pages. */
@RestController
@RequestMapping("/api/v1")
@AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL})
class TalentApi {

    private final Lists lists;
    private final LearnerLists learnerLists;
    private final QuotaLists quotaLists;
    private final Learners learners;
    private final Choosing choosing;
    private final ChoicesForms words;

    TalentApi(
            Lists lists,
            LearnerLists learnerLists,
            QuotaLists quotaLists,
            Learners learners,
            Choosing choosing,
            ChoicesForms words) {
        this.lists = lists;
        this.learnerLists = learnerLists;
        this.quotaLists = quotaLists;
        this.learners = learners;
        this.choosing = choosing;
        this.words = words;
    }

    @GetMapping("/learners")
    PageOf<LearnerLists.LearnerRow> learners(@RequestParam Map<String, String> asked) {
        return lists.rows(learnerLists.learners(), asked);
    }

    @GetMapping("/learners/{id}")
    LearnerDetail learner(@PathVariable String id) {
        return LearnerController.find(learners, id);
    }

    @GetMapping("/quotas")
    PageOf<QuotaLists.QuotaRow> quotas(@RequestParam Map<String, String> asked) {
        return lists.rows(quotaLists.quotas(), asked);
    }

    @GetMapping("/round")
    @AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL, Role.LEARNER})
    Round round() {
        return choosing.round();
    }

    /** Whether the round shall be open, and the version of the round that was read. */
    record RoundChange(boolean open, long version) {}

    @PutMapping("/round")
    @AllowedFor(Role.PARK)
    Round setRound(@RequestBody RoundChange change) {
        return choosing.setOpen(change.open(), change.version());
    }

    @GetMapping("/me/choices")
    @AllowedFor(Role.LEARNER)
    Ranking choices() {
        return choosing.findOwn().orElseThrow(() -> ProblemException.notFound("talent-not-a-learner"));
    }

    /** Identifiers of classes, best first, and the version of the ranking that was read. */
    record ChoicesChange(@Nullable List<String> classes, long version) {}

    @PutMapping("/me/choices")
    @AllowedFor(Role.LEARNER)
    Ranking save(@RequestBody ChoicesChange change) {
        return switch (choosing.save(ChoicesController.checked(change.classes()), change.version())) {
            case Choosing.Saved saved -> saved.ranking();
            case Choosing.Rejected rejected ->
                throw ProblemException.invalidFields("talent-choices-invalid", fields(rejected));
            case Choosing.Stale _ -> throw ProblemException.conflict("stale");
            case Choosing.Closed _ -> throw ProblemException.conflict("talent-choosing-closed");
        };
    }

    private Map<String, String> fields(Choosing.Rejected rejected) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (var reason : rejected.reasons()) {
            int rank = ChoicesForms.rank(reason);
            fields.put(rank == 0 ? "classes" : "classes[" + (rank - 1) + "]", words.say(reason, Map.of()));
        }
        return fields;
    }
}
