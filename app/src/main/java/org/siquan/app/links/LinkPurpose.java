package org.siquan.app.links;

import java.util.Optional;
import org.siquan.engine.kernel.Text;

/**
 * What a kind of link is for; a module contributes one as a bean. Both methods run in a transaction as {@code system:link} of the
 * organisation that issued the link, so they see the rows of that organisation and no others.
 */
public interface LinkPurpose {

    /** Stable name such as {@code agreement-signature}; also the message key of its name, {@code links.link.kind.<kind>}. */
    String kind();

    /** What the page shows; empty when the subject is gone. Writes nothing: opening a link neither signs nor uses it up. */
    Optional<LinkContent> content(LinkTask task);

    /**
     * The holder has chosen, and proved to be the holder. What is written here commits together with the use of the link, once.
     *
     * @param way how the code went out; a purpose that needs proof against the issuer refuses {@link CodeWay#CLERK}
     * @return empty: done. A sentence: why it is refused; then nothing may have been written, and the link stays unused
     */
    Optional<Text> confirm(LinkTask task, String choice, CodeWay way);
}
