package org.siquan.app.people;

import java.util.Optional;
import org.siquan.engine.kernel.Text;

/** What an organisation may have approved by its own people before it happens; a bean of the process that it is about. */
public interface ApprovalSubject {

    /** Stable word, such as {@code placement-start}; its name is the message {@code people.kind.<kind>}. */
    String kind();

    /**
     * What is asked about.
     *
     * @param print of everything that the approval covers: when it changes, the approval holds no more
     * @param path of its page, beginning with a slash
     */
    record About(Text title, String print, String path) {}

    /** As the actor sees it; empty for an unknown one and for another organisation's. */
    Optional<About> about(String subject);
}
