package org.siquan.app.filings;

/** What can happen to a packet. */
public enum FilingMove {
    /** 报送主管部门, with a letter. */
    SEND(Desk.SCHOOL, true),
    /** 主管部门同意. */
    CONSENT(Desk.COMPETENT, false),
    /** 报送派出省, with a letter. */
    SEND_ON(Desk.SCHOOL, true),
    /** 准予备案, with a number. */
    FILE(Desk.SENDING, false),
    /** 退回补正, with what is wrong. */
    RETURN(Desk.COMPETENT, false),
    /** 通报接收省, with a letter. */
    HAND_OVER(Desk.SENDING, true),
    /** 接收省签收; nothing waits for it. */
    RECEIPT(Desk.HOST, false),
    /** 接收省纳入日常监管. */
    SUPERVISE(Desk.HOST, false),
    /** 学校撤回. */
    WITHDRAW(Desk.SCHOOL, false);

    private final Desk desk;
    private final boolean letter;

    FilingMove(Desk desk, boolean letter) {
        this.desk = desk;
        this.letter = letter;
    }

    /** Whose word it is for a packet of this kind in this state. */
    public Desk desk(FilingKind kind, FilingState state) {
        if (this == FILE && kind == FilingKind.ROUTINE) {
            return Desk.COMPETENT;
        }
        return this == RETURN && state == FilingState.AT_PROVINCE ? Desk.SENDING : desk;
    }

    /** True where the application writes the letter that goes out. */
    public boolean letter() {
        return letter;
    }

    /** True where an authority's document has a number. */
    public boolean numbered() {
        return this == CONSENT || this == FILE;
    }

    /** True where words say why. */
    public boolean explained() {
        return this == RETURN || this == WITHDRAW;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "filing.move." + name();
    }
}
