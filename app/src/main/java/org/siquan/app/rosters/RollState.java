package org.siquan.app.rosters;

/** Where a learner stands on the school's roll (学籍). Only who is active takes part in a matching round. */
public enum RollState {
    /** 在籍. */
    ACTIVE("在读", "在籍", "在校", "注册学籍", "正常", "有学籍", "在籍在校", "active"),
    /** 休学, 保留学籍. */
    SUSPENDED("休学", "保留学籍", "停学", "suspended"),
    /** 退学 and the like. */
    WITHDRAWN("退学", "开除", "开除学籍", "注销", "注销学籍", "取消学籍", "withdrawn"),
    /** 转出. */
    TRANSFERRED("转出", "转学", "已转出", "transferred"),
    /** 毕业, 结业, 肄业. */
    GRADUATED("毕业", "结业", "肄业", "已毕业", "不在籍", "graduated"),
    /** A word that we do not know; it is shown as it came. */
    OTHER,
    /** No longer on the roster that the school handed in. */
    LEFT;

    private final String words;

    RollState(String... words) {
        this.words = "|" + String.join("|", words) + "|";
    }

    /** What a word of a roster means; blank means active, since the roster lists who is on the roll. */
    public static RollState ofWord(String word) {
        String plain = word.replaceAll("[（(].*$", "").strip();
        if (plain.isEmpty()) {
            return ACTIVE;
        }
        for (RollState state : values()) {
            if (state.words.contains("|" + plain + "|")) {
                return state;
            }
        }
        return OTHER;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "rosters.list.state." + name();
    }
}
