package org.siquan.app.cycle.web;

import java.util.List;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;

/** Pages of lists that are already in memory, and the check of a page's number. */
final class Paging {

    private Paging() {}

    static void requirePage(int page) {
        if (page < 1) {
            throw ProblemException.invalid("cycle-page", page);
        }
    }

    static <T> PageOf<T> of(List<T> all, int page, int size) {
        int from = (int) Math.min(all.size(), (page - 1L) * size);
        return new PageOf<>(all.subList(from, Math.min(all.size(), from + size)), page, size, all.size());
    }
}
