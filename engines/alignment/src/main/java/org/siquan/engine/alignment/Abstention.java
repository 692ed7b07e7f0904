package org.siquan.engine.alignment;

import org.siquan.engine.kernel.Text;

/** Why the engine would rather ask a person about the occupation of an advertisement. */
public enum Abstention {
    /** Title and body are empty. */
    EMPTY("标题和正文均为空", "Title and body are empty"),
    /** Bytes that were read in another encoding than they were written in. */
    WRONG_ENCODING("文字乱码，读取时用错了编码，请按原编码重新导入", "Garbled: the text was read in a wrong encoding; import it again"),
    /** Somebody who looks for work, not an enterprise that offers it. */
    RESUME("像是个人简历或求职信息，不是招聘信息", "It reads like a résumé, not like an advertisement"),
    /** Only signs, digits or emoji. */
    NO_WORDS("没有可识别的文字（仅有符号、数字或表情）", "No words: only signs, digits or emoji"),
    /** Pay, benefits and slogans, but no job. */
    NO_JOB("只有待遇和口号，没有职位名称", "Pay and slogans only, no job is named"),
    /** Nothing known resembles it. */
    UNKNOWN_WORDS("没有相近的职业名称", "No known occupation resembles it"),
    /** No occupation is probable enough to stand alone. */
    NEAR_NEIGHBOURS("几个职业难分先后，请人工确认", "Several occupations are about equally probable"),
    /** A person found that an equal title offers no job. */
    NOT_A_JOB("有人判定这一标题不是招聘岗位", "A person found that this title offers no job"),
    /** A person found that a very similar title offers no job. */
    LIKE_NO_JOB("与判定为不是招聘岗位的标题很相近", "Very similar to a title that a person found to offer no job");

    private final String zh;
    private final String en;

    Abstention(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** False if it is no advertisement of a job at all, so that what its words name is no demand. */
    public boolean offersJob() {
        return switch (this) {
            case EMPTY, WRONG_ENCODING, RESUME, NOT_A_JOB, LIKE_NO_JOB -> false;
            case NO_WORDS, NO_JOB, UNKNOWN_WORDS, NEAR_NEIGHBOURS -> true;
        };
    }

    /** The reason as a sentence. */
    public Text reason() {
        return new Text(zh, en);
    }
}
