package org.siquan.year.report;

import java.util.Locale;
import org.siquan.engine.kernel.Text;
import org.siquan.year.AlignmentResult;
import org.siquan.year.DemandResult;
import org.siquan.year.MatchingResult;
import org.siquan.year.OutcomeResult;
import org.siquan.year.ScheduleResult;
import org.siquan.year.SeatsResult;
import org.siquan.year.TrainingResult;

/** What a stage came to, in a few words for the year's stepper: totals only, no organisation and no person. */
public final class Headline {

    private Headline() {}

    /** The words for a stage's result. @throws IllegalArgumentException if it is none */
    public static Text of(Object result) {
        return switch (result) {
            case DemandResult d ->
                new Text(
                        count(d.enterprises()) + " 家 · " + count(d.places()) + " 个名额",
                        count(d.enterprises()) + " firms · " + count(d.places()) + " places");
            case AlignmentResult a -> share(a.aligned(), a.items(), " 个订单对上", " orders aligned");
            case SeatsResult s -> seats(s);
            case MatchingResult m -> share(m.placed(), m.placements().size(), " 名入班", " placed");
            case ScheduleResult s -> schedule(s);
            case TrainingResult t -> share(t.ready(), t.checked(), " 段合规", " within rules");
            case OutcomeResult o -> {
                String indicators = count(o.indicators().size());
                yield new Text(indicators + " 项指标", indicators + " indicators");
            }
            default ->
                throw new IllegalArgumentException(
                        "result must be of a stage, was %s%nTry: MatchingResult".formatted(result.getClass()));
        };
    }

    private static Text seats(SeatsResult seats) {
        if (seats.status().equals("INFEASIBLE")) {
            return new Text("限制互相冲突", "limits conflict");
        }
        String advised = count(seats.programmes().stream()
                .mapToInt(SeatsResult.Programme::advised)
                .sum());
        return new Text("建议 " + advised + " 名", advised + " seats advised");
    }

    private static Text schedule(ScheduleResult schedule) {
        if (schedule.status().equals("INFEASIBLE")) {
            return new Text("排不出来，见冲突", "infeasible, see conflicts");
        }
        String used = String.format(Locale.ROOT, "%.1f%%", schedule.occupied() * 100);
        return new Text("岗位利用 " + used, used + " of posts used");
    }

    private static Text share(long part, long whole, String zh, String en) {
        String share = count(part) + " / " + count(whole);
        return new Text(share + zh, share + en);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
