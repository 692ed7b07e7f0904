package org.siquan.app.education.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of the education circle as pages and xlsx; everybody of the park reads them. */
@Controller
@AllowedFor(everyRole = true)
class EducationController {

    private final Lists lists;
    private final EducationLists specifications;

    EducationController(Lists lists, EducationLists specifications) {
        this.lists = lists;
        this.specifications = specifications;
    }

    @GetMapping({
        "/education/institutions",
        "/education/majors",
        "/education/programmes",
        "/education/courses",
        "/education/laboratories",
        "/education/lodgings",
        "/education/partners"
    })
    String list(HttpServletRequest request, @RequestParam Map<String, String> asked, Model model) {
        String name = name(request);
        model.addAttribute("list", lists.page(specifications.named(name), asked));
        return "education/" + name;
    }

    @GetMapping({
        "/education/institutions.xlsx",
        "/education/majors.xlsx",
        "/education/programmes.xlsx",
        "/education/courses.xlsx",
        "/education/laboratories.xlsx",
        "/education/lodgings.xlsx",
        "/education/partners.xlsx"
    })
    ResponseEntity<byte[]> sheet(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        return lists.sheet(specifications.named(name(request)), asked);
    }

    /** The last part of the path, without an ending. */
    static String name(HttpServletRequest request) {
        String path = request.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.indexOf('.')) : last;
    }
}
