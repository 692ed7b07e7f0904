package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.matching.lottery.Announcement;
import org.siquan.engine.matching.lottery.CommitmentList;
import org.siquan.engine.matching.lottery.Participant;
import org.siquan.region.Learner;

/** The lottery of a year's matching by commit-reveal: everybody of the region takes part under their own code. */
final class YearLottery {

    private YearLottery() {}

    /** @throws org.siquan.engine.matching.lottery.LotteryRefused if nobody takes part, or the result is not of the draw */
    static RoundLottery draw(YearInput input) {
        String round = input.year() + "-1";
        DerivedSecrets secrets = new DerivedSecrets(round, input.seed());
        List<Participant> people = new ArrayList<>();
        for (Learner learner : input.region().talent().learners()) {
            String code = learner.id().value();
            people.add(new Participant(code, secrets.salt(code)));
        }
        HeldDraw draw = input.draw();
        Announcement announcement = Announcement.of(
                round, CommitmentList.of(round, people), secrets.nonce(), draw.publishedAt(), draw.draw());
        return RoundLottery.draw(announcement, people, secrets.nonce(), draw.result());
    }
}
