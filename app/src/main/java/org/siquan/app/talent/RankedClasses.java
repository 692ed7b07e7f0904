package org.siquan.app.talent;

import java.util.Collection;
import java.util.Map;

/** How many learners rank order classes. Counts only, of all schools: whoever takes an order back has to know. */
public interface RankedClasses {

    /** Learners by class; classes that nobody ranks are left out. */
    Map<String, Integer> count(Collection<String> classes);
}
