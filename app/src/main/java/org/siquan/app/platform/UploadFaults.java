package org.siquan.app.platform;

import java.util.List;
import org.siquan.region.file.Issue;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The faults of an uploaded file, as {@code ui/upload :: faults} shows them above the form.
 *
 * @param shown the first of them; the rest shows when these are mended
 */
public record UploadFaults(List<Issue> shown, int all) {

    private static final int SHOWN = 200;

    public UploadFaults {
        shown = List.copyOf(shown);
    }

    /** A form before anything was sent, 200. */
    public static ModelAndView none(String view) {
        return page(view, HttpStatus.OK, List.of());
    }

    /** A form whose file is not used, 422. */
    public static ModelAndView refused(String view, List<Issue> faults) {
        return page(view, HttpStatus.UNPROCESSABLE_CONTENT, faults);
    }

    private static ModelAndView page(String view, HttpStatus status, List<Issue> faults) {
        var page = new ModelAndView(view, status);
        page.addObject("faults", new UploadFaults(faults.stream().limit(SHOWN).toList(), faults.size()));
        return page;
    }
}
