package org.siquan.app.metroarea.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The travel-time matrix. Ways of more than an hour stand in it, so it is for who plans with them: not for learners and
 * mentors, whose own way stands on their own page.
 */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE})
class TravelController {

    /** Cells in one file; more sites are exported in parts. */
    private static final int MOST_CELLS = 1_000_000;

    private final MetroAreaRegistry registry;
    private final MessageSource messages;

    TravelController(MetroAreaRegistry registry, MessageSource messages) {
        this.registry = registry;
        this.messages = messages;
    }

    @GetMapping("/metroarea/travel")
    String matrix(
            @RequestParam(defaultValue = "DAY") String hour,
            @RequestParam(defaultValue = MatrixView.ZONES) String from,
            @RequestParam(defaultValue = MatrixView.ZONES) String to,
            @RequestParam Optional<Integer> imported,
            Model model) {
        var at = Hours.of(hour);
        var circle = Circle.of(registry.read());
        model.addAttribute(
                "matrix",
                MatrixView.shown(
                        registry.travelTimes(at), MatrixView.sites(circle, from), MatrixView.sites(circle, to)));
        model.addAttribute("groups", MatrixView.groups());
        model.addAttribute("hour", at.name());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("measured", circle.area().measured().size());
        model.addAttribute("imported", imported.orElse(null));
        return "metroarea/travel";
    }

    @GetMapping("/metroarea/travel.xlsx")
    ResponseEntity<byte[]> sheet(
            @RequestParam(defaultValue = "DAY") String hour,
            @RequestParam(defaultValue = MatrixView.ALL) String from,
            @RequestParam(defaultValue = MatrixView.ALL) String to) {
        var at = Hours.of(hour);
        var circle = Circle.of(registry.read());
        var rows = MatrixView.sites(circle, from);
        var columns = MatrixView.sites(circle, to);
        if ((long) rows.size() * columns.size() > MOST_CELLS) {
            throw ProblemException.invalid("metroarea-matrix-too-big", rows.size(), columns.size(), MOST_CELLS);
        }
        var matrix = MatrixView.whole(registry.travelTimes(at), rows, columns);
        List<String> headings = new ArrayList<>();
        headings.add(text("metroarea.travel.from"));
        matrix.columns().forEach(head -> headings.add(head.name() + " " + head.id()));
        var name = text("metroarea.travel") + " " + text("metroarea.hour." + at.name());
        return new SheetDownload(
                        name + ".xlsx",
                        text("metroarea.travel"),
                        headings,
                        matrix.lines().stream().map(TravelController::cells).toList())
                .answer();
    }

    private static List<Object> cells(MatrixView.Line line) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.from().name() + " " + line.from().id());
        line.cells().forEach(cell -> cells.add(cell.minutes()));
        return cells;
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
