package org.siquan.app.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout of every page shows around its content.
 *
 * @param viewer null before sign-in
 * @param zhLink this very page in Chinese
 * @param enLink this very page in English
 */
record Shell(
        String lang,
        @Nullable Viewer viewer,
        List<NavGroup> nav,
        List<NavLink> tabs,
        List<BellLink> bells,
        String zhLink,
        String enLink,
        String csrfHeader,
        String csrfToken) {

    /** Who looks at the page. */
    record Viewer(String name, String initial, String roleKey, String organisation, String park, boolean demo) {}

    /** @param count 0: nothing waits */
    record BellLink(String path, String key, String icon, int count) {}

    record NavGroup(String key, List<NavLink> links) {}

    /** @param mark true: the icon is the mark of a circle */
    record NavLink(String path, String key, String icon, boolean mark, boolean current) {}

    public boolean english() {
        return lang.equals("en");
    }
}
