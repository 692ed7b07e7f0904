package org.siquan.engine.alignment;

/**
 * A title as it is looked at.
 *
 * @param core the job, without pay, benefits, places and slogans; may be empty
 * @param whole everything it says, tidied
 * @param aside what its brackets say, tidied; may be empty
 */
record TitleText(String core, String whole, String aside) {

    /** The cleaned title. */
    static TitleText of(String title, TitleCleaning cleaning) {
        return new TitleText(
                cleaning.core(title), TitleCleaning.tidy(TitleCleaning.fold(title)), cleaning.aside(title));
    }

    /** A job that is given as it is to be looked at. */
    static TitleText bare(String core) {
        return new TitleText(core, core, "");
    }
}
