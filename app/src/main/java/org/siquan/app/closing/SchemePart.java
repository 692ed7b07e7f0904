package org.siquan.app.closing;

/** The two parts of an assessment (Art. 27). */
public enum SchemePart {
    /** 过程性考核. */
    PROCESS,
    /** 结果性考核. */
    RESULT;

    /** Key of its name in the messages. */
    public String messageKey() {
        return "closing.part." + name();
    }
}
