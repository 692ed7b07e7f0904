package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.siquan.engine.kernel.Text;

/** Says where a plan that is not yet valid has too many learners: one sentence per place, the most crowded first. */
final class CrowdedWords {

    private static final int MOST = 12;

    private final Model model;
    private final ConflictWords words;

    CrowdedWords(Model model) {
        this.model = model;
        words = new ConflictWords(model);
    }

    private record Crowd(int resource, long beyond, List<Integer> weeks, int most) {}

    List<Text> of(State state) {
        List<Crowd> crowds = new ArrayList<>();
        for (int resource = 0; resource < model.resources; resource++) {
            List<Integer> weeks = new ArrayList<>();
            long beyond = 0;
            int most = 0;
            for (int week = 0; week < model.horizon; week++) {
                int cell = resource * model.horizon + week;
                int over = state.load[cell] - model.capacity[cell];
                if (over > 0) {
                    weeks.add(model.openWeeks[week]);
                    beyond += over;
                    most = Math.max(most, over);
                }
            }
            if (beyond > 0) {
                crowds.add(new Crowd(resource, beyond, weeks, most));
            }
        }
        return crowds.stream()
                .sorted(Comparator.comparingLong((Crowd crowd) -> -crowd.beyond())
                        .thenComparingInt(Crowd::resource))
                .limit(MOST)
                .map(this::sentence)
                .toList();
    }

    private Text sentence(Crowd crowd) {
        Text what = words.kindOf(crowd.resource());
        return new Text(
                "%s %s：第 %s 周超出 %d 人周，最多一周超出 %d 人。"
                        .formatted(
                                what.zh(),
                                words.name(crowd.resource()),
                                ConflictWords.weeksInWords(crowd.weeks(), "、"),
                                crowd.beyond(),
                                crowd.most()),
                "%s %s: %d learner-weeks too many in weeks %s, at most %d in one week."
                        .formatted(
                                what.en(),
                                words.name(crowd.resource()),
                                crowd.beyond(),
                                ConflictWords.weeksInWords(crowd.weeks(), ", "),
                                crowd.most()));
    }
}
