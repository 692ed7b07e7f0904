package org.siquan.round;

import static org.siquan.round.FileFaults.shown;

import org.siquan.engine.matching.Complaint;
import org.siquan.region.file.Text;

/** The words of faults that concern several values together. */
final class RoundFaults {

    private RoundFaults() {}

    /** A place that needs more than it has. */
    static Fault leastAboveMost(String what, int value, int most) {
        return Fault.of(
                "bounds.contradict",
                "%s 为 %d，大于上限 most 的 %d".formatted(what, value, most),
                "%s is %d, more than the %d of most".formatted(what, value, most),
                "降低 %s，或提高 most。".formatted(what),
                "Lower %s or raise most.".formatted(what));
    }

    /** What the engine says about bounds: crossing or contradicting ones. */
    static Fault bounds(Complaint complaint) {
        return new Fault(
                complaint.code(),
                new Text(complaint.message().zh(), complaint.message().en()),
                new Text("修改所说的名额后重试。", "Change the bounds it names and try again."));
    }

    static Fault seatsBeyond(long seats) {
        return Fault.of(
                "places.seats-beyond",
                "各班名额（每班最多按学生人数计）合计 %d，超过 2147483647".formatted(seats),
                "the seats of all places, each counted up to the number of applicants, are %d together, more than 2147483647"
                        .formatted(seats),
                "把 most 改为实际名额；不设限的班填学生人数没有意义。",
                "Give real numbers of seats; a place without a limit need not have as many as there are applicants.");
    }

    static Fault choicesBeyond(int limit) {
        return Fault.of(
                "choices.beyond",
                "全部志愿超过 %d 个，其后的内容未读".formatted(limit),
                "all choices together are more than %d; what follows was not read".formatted(limit),
                "把这一轮分成互不相干的几部分。",
                "Split the round into parts that share no place.");
    }

    static Fault scoresCount(int choices, int scores) {
        return Fault.of(
                "scores.count",
                "有 %d 个志愿、%d 个分数".formatted(choices, scores),
                "there are %d choices and %d scores".formatted(choices, scores),
                "scores 按 choices 的顺序，每个志愿写一个分数。",
                "Give one score per choice, in the order of choices.");
    }

    static Fault barredNotChosen(String place) {
        return Fault.of(
                "barred.not-chosen",
                "“%s”不在此学生的志愿里".formatted(shown(place)),
                "“%s” is not among the applicant's choices".formatted(shown(place)),
                "删去它，或补进志愿。",
                "Remove it, or add it to the choices.");
    }

    static Fault markMissing(String subject, String place) {
        return Fault.of(
                "mark.missing",
                "没有 %s 的成绩，而志愿“%s”要用它排序".formatted(shown(subject), shown(place)),
                "there is no mark of %s, which the choice “%s” orders applicants by"
                        .formatted(shown(subject), shown(place)),
                "补上成绩；确实没有就填 0。",
                "Give the mark, 0 if there is none.");
    }

    static Fault subjectUnknown(String subject) {
        return Fault.of(
                "subject.unknown",
                "applicants.csv 没有列 mark:" + subject,
                "applicants.csv has no column mark:" + subject,
                "补上该列，或改正科目名。",
                "Add the column, or correct the name of the subject.");
    }

    static Fault subjectsBeyond() {
        return Fault.of(
                "subjects.beyond",
                "科目多于 %d 个".formatted(Causes.MOST_SUBJECTS),
                "there are more than %d subjects".formatted(Causes.MOST_SUBJECTS),
                "只保留用于排序或门槛的科目。",
                "Keep those that order applicants or set a least mark.");
    }

    static Fault weightsBeyond(long reach) {
        return Fault.of(
                "weights.beyond",
                "该班的加权分可达 %d，超过 2147483647（成绩按小数位放大后计）".formatted(reach),
                "the weighted sum of this place can reach %d, more than 2147483647 (marks are multiplied until none has decimals)"
                        .formatted(reach),
                "减小权重，或减少成绩的小数位。",
                "Use smaller weights, or fewer decimals in the marks.");
    }

    static Fault tieRepeated(long tie, long line) {
        return Fault.of(
                "tie.repeated",
                "抽签号 %d 重复，首次出现在第 %d 行".formatted(tie, line),
                "the tie number %d is repeated; it stands first in line %d".formatted(tie, line),
                "抽签号必须各不相同。",
                "Tie numbers must all differ.");
    }

    static Fault tieMissing() {
        return Fault.of(
                "tie.missing",
                "别的学生有抽签号，此学生没有",
                "other applicants have a tie number, this one has none",
                "补上抽签号，或整列留空。",
                "Give it, or leave the whole column empty.");
    }

    static Fault rule(String rule) {
        return Fault.of(
                "rules.invalid",
                "“%s”不是排序规则".formatted(shown(rule)),
                "“%s” is no criterion".formatted(shown(rule)),
                "写成 group:类别 或 mark:科目，用竖线分开。",
                "Write group:G or mark:S, separated by bars.");
    }

    static Fault kind(String kind) {
        return Fault.of(
                "reserve.kind",
                "“%s”应是 soft 或 hard".formatted(shown(kind)),
                "“%s” must be soft or hard".formatted(shown(kind)),
                "soft：没人用时给别人；hard：没人用就空着。",
                "soft: others get what the group leaves; hard: it stays empty.");
    }

    static Fault groupUnknown(String group) {
        return Fault.of(
                "group.unknown",
                "没有一名学生属于“%s”".formatted(shown(group)),
                "no applicant is of the group “%s”".formatted(shown(group)),
                "检查拼写；无误则不必理会。",
                "Check its spelling; if it is right, nothing need be done.");
    }

    static Fault typesBeyond(int types) {
        return Fault.of(
                "groups.beyond",
                "名额和预留所用的类别有 %d 种组合，最多 256 种".formatted(types),
                "the groups that quotas and reserves count by occur in %d combinations, at most 256".formatted(types),
                "减少名额所用的类别。",
                "Count by fewer groups.");
    }

    static Fault nobody(String what) {
        return Fault.of(
                "round.nobody",
                "没有" + (what.equals("place") ? "班" : "学生"),
                "there is no " + what,
                "至少写一行。",
                "Give at least one.");
    }

    static Fault noRound() {
        return Fault.of(
                "round.unknown",
                "这不是编班数据：文本文件以 residents 一行开始，JSON 以 { 开始，CSV 是含 places.csv 的文件夹",
                "this is no round: a text begins with the line residents, JSON with {, and a CSV set is a folder with places.csv",
                "检查路径；格式见 docs/engines/matching-format.md。",
                "Check the path; docs/engines/matching-format.md shows the forms.");
    }

    static Fault noColon(String word) {
        return Fault.of(
                "text.line",
                "“%s”之后应有冒号".formatted(shown(word)),
                "a colon must follow “%s”".formatted(shown(word)),
                "写成 r1: h1 h2 或 h1 2: r1 r2；先 residents，后 places。",
                "Write r1: h1 h2 or h1 2: r1 r2; residents come first, then places.");
    }

    static Fault partMissing(boolean residents) {
        String part = residents ? "residents" : "places";
        return Fault.of(
                "text.part-missing",
                "文件到此结束，没有 " + part + " 部分，可能被截断",
                "the file ends here without its part " + part + "; it may have been cut off",
                "重新导出或重新传送该文件。",
                "Export or send the file again.");
    }

    static Fault teamSize() {
        return Fault.of(
                "team.size",
                "小组至少两人",
                "a team has at least two members",
                "补上组员，或删去该组。",
                "Add members or remove the team.");
    }

    static Fault teamTwice(String applicant, String team) {
        return Fault.of(
                "team.member-twice",
                "“%s”已在小组“%s”里".formatted(shown(applicant), shown(team)),
                "“%s” is already in the team “%s”".formatted(shown(applicant), shown(team)),
                "每人最多在一个小组。",
                "Nobody is in two teams.");
    }

    static Fault teamLists(String one, String other) {
        return Fault.of(
                "team.lists-differ",
                "“%s”与“%s”的志愿不同".formatted(shown(one), shown(other)),
                "“%s” and “%s” rank different lists".formatted(shown(one), shown(other)),
                "同组的人须填完全相同的志愿，或分开填报。",
                "Members of a team rank the same list; else let them apply apart.");
    }

    static Fault mixedScales(String quota) {
        return Fault.of(
                "quota.mixed-scales",
                "“%s”下的班排序依据不同（名单、规则、加权分、分数），超额时仍按数值比较".formatted(shown(quota)),
                "the places under “%s” order applicants by different things (lists, rules, weights, scores), and their numbers are compared where it is full"
                        .formatted(shown(quota)),
                "让同一名额下的班用同一种排序依据。",
                "Let places under one quota order applicants by the same thing.");
    }

    static Fault tiesKept(int ties) {
        return Fault.of(
                "choices.ties",
                "志愿里有 %d 处并列；需要严格顺序的方法按书写顺序处理".formatted(ties),
                "%d choices are tied with the one before; mechanisms that need strict lists take the order as written"
                        .formatted(ties),
                "若并列确有必要，请用支持并列的方法。",
                "Where the ties matter, use a mechanism that takes them.");
    }
}
