package org.siquan.region;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.region.Sheet.Entry;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** References inside the talent circle; a learner ranks only classes that are open to the learner's major. */
final class TalentChecks {
    private final Draft draft;
    private final Links links;

    TalentChecks(Draft draft, Links links) {
        this.draft = draft;
        this.links = links;
    }

    void run() {
        links.unique(draft.learners(), "id", Learner::id);
        links.unique(draft.preferences(), "learner", Preference::learner);
        for (Entry<Learner> e : draft.learners().entries()) {
            links.require(e.row(), "programme", e.value().programme(), draft.programmes(), EducationSheets.PROGRAMMES);
        }
        Map<LearnerId, String> majors = majorOfLearner();
        Map<ClassId, List<String>> open = new HashMap<>();
        draft.classes().values().forEach(c -> open.put(c.id(), c.majorCodes()));
        for (Entry<Preference> e : draft.preferences().entries()) {
            links.require(e.row(), "learner", e.value().learner(), draft.learners(), TalentSheets.LEARNERS);
            links.requireAll(e.row(), "choices", e.value().choices(), draft.classes(), IndustrySheets.CLASSES);
            String major = majors.get(e.value().learner());
            if (major != null) {
                e.value().choices().forEach(choice -> eligible(e, choice, major, open.get(choice)));
            }
        }
        withoutPreferences();
    }

    private Map<LearnerId, String> majorOfLearner() {
        Map<ProgrammeId, String> programmes = new HashMap<>();
        draft.programmes().values().forEach(p -> programmes.put(p.id(), p.majorCode()));
        Map<LearnerId, String> majors = new HashMap<>();
        for (Learner learner : draft.learners().values()) {
            String major = programmes.get(learner.programme());
            if (major != null) {
                majors.put(learner.id(), major);
            }
        }
        return majors;
    }

    private void eligible(Entry<Preference> e, ClassId choice, String major, @Nullable List<String> open) {
        if (open != null && !open.contains(major)) {
            links.error(
                    e.row(),
                    "choices",
                    "preference.not-eligible",
                    "%s 不面向专业 %s".formatted(choice, major),
                    "%s is not open to major %s".formatted(choice, major),
                    "删去该志愿，或在 classes.csv 增加该专业。",
                    "Remove the choice, or add the major in classes.csv.");
        }
    }

    private void withoutPreferences() {
        Set<LearnerId> ranked = new HashSet<>();
        draft.preferences().values().forEach(p -> ranked.add(p.learner()));
        long silent = draft.learners().values().stream()
                .filter(l -> !ranked.contains(l.id()))
                .count();
        if (silent > 0) {
            links.log()
                    .warn(new Issue(
                            TalentSheets.PREFERENCES.file(),
                            0,
                            0,
                            "",
                            "preference.missing",
                            new Text(
                                    "%d 名学生没有志愿，不参加本轮".formatted(silent),
                                    "%d learners rank nothing and take no part in this round".formatted(silent)),
                            new Text("核对是否遗漏。", "Check that none was forgotten.")));
        }
    }
}
