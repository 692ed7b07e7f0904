package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;
import org.siquan.engine.kernel.RunControl;

/**
 * What decisions of people are worth for other titles: every decided title is coded once without any memory and once with
 * what was decided about all the others (leave-one-out), and both are compared with the decision.
 *
 * @param without without any memory
 * @param with with the memory of the other titles; titles equal to the one that is coded are left out as well
 */
public record MemoryEvaluation(TitleEvaluation without, TitleEvaluation with) {

    /**
     * Measures; O(titles squared &times; 512) besides coding every title twice.
     *
     * @param decisions those that name an occupation are measured, of equal titles the last; the others are remembered
     * @param control progress is reported as {@code alignment.measure}; a cancelled run ends early by an exception
     * @throws IllegalArgumentException if no decision names an occupation
     * @throws CancellationException if cancelled
     */
    public static MemoryEvaluation of(AlignmentEngine engine, List<TitleDecision> decisions, RunControl control) {
        TitleMemory all = engine.memory(decisions, TitleMemory.NONE);
        Map<String, LabelledTitle> last = new LinkedHashMap<>();
        for (TitleDecision decision : decisions) {
            if (decision instanceof TitleDecision.Coded coded
                    && !TitleMemory.key(coded.title()).isEmpty()) {
                last.put(TitleMemory.key(coded.title()), new LabelledTitle(coded.title(), coded.code()));
            }
        }
        List<LabelledTitle> titles = List.copyOf(last.values());
        if (titles.isEmpty()) {
            throw new IllegalArgumentException(
                    "decisions must name an occupation at least once, none did%nTry: measure after the first decision"
                            .formatted());
        }
        List<List<OccupationCandidate>> without = new ArrayList<>();
        List<List<OccupationCandidate>> with = new ArrayList<>();
        for (LabelledTitle title : titles) {
            if (control.cancellation().requested()) {
                throw new CancellationException("measuring was cancelled");
            }
            List<String> one = List.of(title.title());
            without.addAll(engine.rankTitles(one, engine.occupationCount(), TitleMemory.NONE));
            with.addAll(engine.rankTitles(one, engine.occupationCount(), all.without(title.title())));
            control.progress().report("alignment.measure", with.size(), titles.size());
        }
        return new MemoryEvaluation(TitleEvaluation.of(titles, without), TitleEvaluation.of(titles, with));
    }
}
