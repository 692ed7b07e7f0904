package org.siquan.year;

import java.util.List;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/** The region is readable but a stage cannot work with it; every reason is listed. */
public final class YearRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Text> reasons;

    YearRefused(List<Text> reasons) {
        super(reasons.stream().map(r -> r.zh() + " " + r.en()).collect(Collectors.joining(System.lineSeparator())));
        this.reasons = List.copyOf(reasons);
    }

    public List<Text> reasons() {
        return reasons;
    }
}
