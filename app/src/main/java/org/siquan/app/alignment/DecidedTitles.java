package org.siquan.app.alignment;

import java.util.List;
import org.siquan.engine.alignment.TitleDecision;

/** What people of the actor's park have decided about titles and not undone, for the yearly run. */
public interface DecidedTitles {

    /** In the order in which it was decided. */
    List<TitleDecision> list();
}
