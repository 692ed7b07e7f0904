package org.siquan.app.rosters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a roster may tell about a learner, each with the titles under which the schools' systems give it out. Sex, ethnicity and
 * household are not among them: no rule needs them from a roster.
 */
public enum RosterField {
    /** The learner's number at the school. */
    NUMBER(true, "学号", "学员编号", "学籍号", "学籍编号", "全国学籍号", "student number"),
    NAME(true, "姓名", "学生姓名", "name"),
    IDENTITY(false, "身份证号", "身份证件号", "身份证件号码", "身份证号码", "证件号码", "公民身份号码", "identity number"),
    BORN(false, "出生日期", "出生年月日", "date of birth"),
    /** Name or code of the major. */
    MAJOR(false, "专业", "专业名称", "所学专业", "专业代码", "major"),
    CLASS(false, "班级", "行政班", "行政班级", "班级名称", "所在班级", "class"),
    ENTRY_YEAR(false, "年级", "当前所在级", "入学年份", "入学年度", "所在年级", "入学日期", "入学年月", "entry year"),
    STATE(false, "学籍状态", "学生状态", "在校状态", "在籍状态", "当前学籍状态", "学生当前状态", "state"),
    PHONE(false, "手机", "手机号", "手机号码", "联系电话", "本人电话", "移动电话", "phone"),
    /** Agreed comprehensive score, 0 to 100. */
    SCORE(false, "综合成绩", "综合素质成绩", "综合测评成绩", "score");

    private final boolean required;
    private final String titles;

    RosterField(boolean required, String... titles) {
        this.required = required;
        this.titles = String.join("|", titles);
    }

    /** Whether nothing can be read without it. */
    public boolean required() {
        return required;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "rosters.field." + name();
    }

    /** The field that a title usually means. */
    public static Optional<RosterField> ofTitle(String title) {
        String plain = plain(title);
        return Arrays.stream(values())
                .filter(field -> field.titles().contains(plain))
                .findFirst();
    }

    /** How well the title fits: earlier titles of a field come first; a title that is none comes last. */
    public int rank(String title) {
        List<String> usual = titles();
        int at = usual.indexOf(plain(title));
        return at < 0 ? usual.size() : at;
    }

    private List<String> titles() {
        return List.of(titles.split("\\|", -1));
    }

    /** Without stars of required columns, blanks and remarks in brackets. */
    private static String plain(String title) {
        String bare =
                title.replaceAll("[（(\\[【].*$", "").replaceAll("[*＊:：]", "").strip();
        return bare.codePoints().anyMatch(c -> c > 0x2E80) ? bare.replaceAll("\\s", "") : bare.toLowerCase(Locale.ROOT);
    }
}
