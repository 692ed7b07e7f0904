package org.siquan.engine.matching.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/** What an explanation says, in both languages. */
final class Sentences {

    private Sentences() {}

    static Text placed(int rank, int cutoff) {
        return new Text(
                "您的名次是 %d，在入班最低名次 %d 之内。".formatted(rank, cutoff),
                "Your rank is %d, within the last rank placed, %d.".formatted(rank, cutoff));
    }

    static Text placedWithRoom(int rank) {
        return new Text(
                "您的名次是 %d，班内还有名额。".formatted(rank), "Your rank is %d, and the class still has seats.".formatted(rank));
    }

    static Text earlier(int taken) {
        return new Text("您已在第 %d 志愿入班。".formatted(taken + 1), "Your choice %d already succeeded.".formatted(taken + 1));
    }

    static Text notEligible(Text reason) {
        return new Text(
                "不符合该班的报名条件：%s。".formatted(reason.zh()),
                "You do not meet a condition of this class: %s.".formatted(reason.en()));
    }

    static Text closed(int least) {
        return new Text(
                "报名人数不足 %d 人，本班未开。".formatted(least),
                "Fewer than %d learners came, so the class does not open.".formatted(least));
    }

    static Text refused(String binding, int most, int rank) {
        return new Text(
                "起作用的是“%s”：%d 个名额已满，且入班者名次都在您之前。您在本班的名次是 %d。".formatted(binding, most, rank),
                "\"%s\" stood in the way: it is full with %s, and all who hold them come before you. Your rank here is %d."
                        .formatted(binding, count(most, "seat"), rank));
    }

    static Text refusedByReserve(String reserve, int left, int rank) {
        return new Text(
                "起作用的是硬性预留“%s”：它留给其他人的 %d 个名额已满，且入班者名次都在您之前。您在本班的名次是 %d。".formatted(reserve, left, rank),
                ("The hard reserve \"%s\" stood in the way: what it leaves to others, %s, is full, and all who hold them come"
                                + " before you. Your rank here is %d.")
                        .formatted(reserve, count(left, "seat"), rank));
    }

    /** The same where several bounds that cross would each have been enough. */
    static Text refused(List<String> bindings, int rank) {
        String zh = names(bindings);
        return new Text(
                "起作用的是%s：都已满，且入班者名次都在您之前，其中任何一个都足以使您不能入班。您在本班的名次是 %d。".formatted(zh, rank),
                "%s stood in the way, each of them alone: they are full and all who hold their seats come before you. Your rank here is %d."
                        .formatted(zh, rank));
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> "“" + name + "”").collect(Collectors.joining());
    }

    static Text tie(int last, int own) {
        return new Text(
                "您与最后一名入班者同分，按抽签名次排：对方第 %d 名，您第 %d 名。".formatted(last, own),
                "You and the last one placed have the same score; the better rank in the lottery comes first: theirs is %d, yours %d."
                        .formatted(last, own));
    }

    static Text ranksBehind(int steps) {
        return new Text(
                "与入班最低名次相差 %d 位。".formatted(steps), "%s behind the last one placed.".formatted(count(steps, "rank")));
    }

    static Text ranksBehindOr(int steps) {
        return new Text(
                "与入班最低名次相差 %d 位；".formatted(steps), "%s behind the last one placed; ".formatted(count(steps, "rank")));
    }

    static Text oneBound(String name, int more) {
        return new Text(
                "“%s”增加 %d 个名额，您即可入班（或进入更靠前的志愿）。".formatted(name, more),
                "%s in \"%s\" would have been enough for this choice or a better one."
                        .formatted(count(more, "more seat"), name));
    }

    static Text smallerReserve(String name, int fewer) {
        return new Text(
                "硬性预留“%s”减少 %d 个名额，您即可入班（或进入更靠前的志愿）。".formatted(name, fewer),
                "%s in the hard reserve \"%s\" would have been enough for this choice or a better one."
                        .formatted(count(fewer, "fewer seat"), name));
    }

    static Text everyLevel(List<String> names, int more) {
        String zh = names(names);
        return new Text(
                "在%s各增加 %d 个名额的情况下，您一定可以入班（或进入更靠前的志愿）。".formatted(zh, more),
                "%s in each of %s would certainly have been enough for this choice or a better one."
                        .formatted(count(more, "more seat"), zh));
    }

    static Text notWithin(List<String> names, int most) {
        return new Text(
                "%s增加 %d 个以内的名额，仍不够您入班。".formatted(names(names), most),
                "up to %d more seats in %s would not have been enough.".formatted(most, names(names)));
    }

    static Text unknown(int most) {
        return new Text(
                "增加多少名额一定够，没有 %d 个以内的可靠答案。".formatted(most),
                "no number up to %d more seats is known to be certainly enough.".formatted(most));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static Text together(Text first, Text second) {
        return new Text(first.zh() + second.zh(), first.en() + second.en());
    }
}
