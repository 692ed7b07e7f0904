package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;

/** Collects what is wrong with a problem; the sentence of each code stands here once. */
final class Complaints {

    private final List<Complaint> all = new ArrayList<>();

    /** Changeable. */
    List<Complaint> all() {
        return all;
    }

    void unless(boolean ok, String code, String subject) {
        unless(ok, code, subject, "");
    }

    /** @param other what else the sentence names, for example an unknown place */
    void unless(boolean ok, String code, String subject, String other) {
        if (!ok) {
            Text what = sentence(code, other);
            all.add(new Complaint(code, subject, new Text(subject + "：" + what.zh(), subject + ": " + what.en())));
        }
    }

    private static Text sentence(String code, String other) {
        return switch (code) {
            case "place.repeated" -> new Text("订单班编号重复", "place id is repeated");
            case "place.negative" -> new Text("名额不能为负", "seats must be >= 0");
            case "place.range" -> new Text("开班人数须在 0 与名额之间", "the number to open must be between 0 and the seats");
            case "quota.repeated" -> new Text("名额编号重复", "quota id is repeated");
            case "quota.negative" -> new Text("上限不能为负", "the bound must be >= 0");
            case "quota.range" -> new Text("下限须在 0 与上限之间", "the minimum must be between 0 and the bound");
            case "quota.empty" -> new Text("没有包含任何订单班", "covers no place");
            case "quota.place-unknown" -> new Text("包含未知的订单班 " + other, "covers the unknown place " + other);
            case "reserve.range" ->
                new Text("预留名额须在 0 与该班名额之间", "reserved seats must be between 0 and the place's seats");
            case "applicant.repeated" -> new Text("学生重复", "applicant is repeated");
            case "applicant.tie" -> new Text("抽签号重复", "the tie number is repeated");
            case "applicant.types" ->
                new Text(
                        "种学生类别组合，最多 256 种；请减少名额所用的类别",
                        "combinations of groups, at most 256. Try: count by fewer groups");
            case "choice.unknown" -> new Text("志愿中有未知的订单班 " + other, "ranks the unknown place " + other);
            case "choice.repeated" -> new Text("志愿重复：" + other, "ranks a place twice: " + other);
            case "team.repeated" -> new Text("小组编号重复", "team id is repeated");
            case "team.size" -> new Text("小组至少两人", "a team has at least two members");
            case "team.unknown" -> new Text("包含未知的学生 " + other, "has the unknown member " + other);
            case "team.member-twice" -> new Text(other + " 已在一个小组里", other + " is in a team already");
            case "team.lists-differ" ->
                new Text(other + " 的志愿与组员不同；小组须填同样的志愿", other + " ranks another list; a team ranks one list");
            default -> throw new IllegalArgumentException("code must have a sentence, was " + code);
        };
    }
}
