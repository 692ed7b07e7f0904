package org.siquan.year;

import org.siquan.engine.kernel.Text;

/** The stages of the yearly cycle (brief S14), in the order in which they run. */
public enum Stage {
    DEMAND("需求", "Demand"),
    ALIGNMENT("对接", "Alignment"),
    SEATS("计划", "Seats"),
    MATCHING("编班", "Matching"),
    SCHEDULE("安排", "Schedule"),
    TRAINING("培养", "Training"),
    OUTCOME("成效", "Outcome");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Text title() {
        return new Text(zh, en);
    }

    /** The name used in file names, addresses and tables: lower case, never renamed. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The stage with this key. @throws IllegalArgumentException if there is none */
    public static Stage of(String key) {
        for (Stage stage : values()) {
            if (stage.key().equals(key)) {
                return stage;
            }
        }
        throw new IllegalArgumentException(
                "stage must be one of demand … outcome, was '%s'%nTry: matching".formatted(key));
    }
}
