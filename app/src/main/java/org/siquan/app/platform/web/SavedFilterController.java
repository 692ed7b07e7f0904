package org.siquan.app.platform.web;

import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.SavedFilters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the filters of a list under a name, and goes back to the list. */
@Controller
@AllowedFor(everyRole = true)
class SavedFilterController {

    private final SavedFilters saved;

    SavedFilterController(SavedFilters saved) {
        this.saved = saved;
    }

    @PostMapping("/saved-filters")
    String keep(@RequestParam String path, @RequestParam String query, @RequestParam String name) {
        saved.keep(path, query, name);
        return "redirect:" + path + "?" + query;
    }

    @PostMapping("/saved-filters/drop")
    String drop(@RequestParam String path, @RequestParam String name) {
        saved.drop(path, name);
        return "redirect:" + (path.matches("/[a-z0-9-][a-z0-9/-]*") ? path : "/");
    }
}
