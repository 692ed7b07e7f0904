package org.siquan.app.platform;

/** What waits for the person at a page, counted in its head; a module contributes it as a bean. */
public interface Bell {

    /** Where it leads. */
    String path();

    /** Its name in the messages; its argument is the count. */
    String messageKey();

    /** Tabler icon. */
    String icon();

    /** How much waits for the current actor. Asked for every page, so it is one indexed query. */
    int count();
}
