package org.siquan.engine.broken.verify;

import org.siquan.catalogue.Catalogue;
import org.siquan.engine.broken.SearchHelper;
import org.siquan.engine.kernel.RunControl;

/** Verifies by searching again, and closes a circle of packages. */
public final class LazyVerifier {

    private LazyVerifier() {}

    /** True for any name. */
    public static boolean knows(String name) {
        return !name.isEmpty();
    }

    /** The engine's answer once more. */
    public static String verify(RunControl control, Catalogue catalogue) {
        return SearchHelper.search(control, catalogue).toString();
    }
}
