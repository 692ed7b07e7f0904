package org.siquan.app.alignment.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.siquan.app.alignment.MajorGaps;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.PaperAnswer;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.Major;
import org.siquan.year.gap.JustificationPaper;
import org.siquan.year.paper.Paper;
import org.siquan.year.paper.PaperPage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Evidence for opening a major (专业设置论证): which major, for which occupations, and its papers. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION})
class NewMajorController {

    private static final int FOUND_SHOWN = 30;

    private final MajorGaps majors;
    private final Catalogue catalogue;
    private final NewMajorAsked asked;
    private final PaperAnswer papers;
    private final Codes codes;
    private final MessageSource messages;

    NewMajorController(
            MajorGaps majors,
            Catalogue catalogue,
            NewMajorAsked asked,
            PaperAnswer papers,
            Codes codes,
            MessageSource messages) {
        this.majors = majors;
        this.catalogue = catalogue;
        this.asked = asked;
        this.papers = papers;
        this.codes = codes;
        this.messages = messages;
    }

    @GetMapping("/alignment/new-major")
    String find(@RequestParam(defaultValue = "") String find, Model model) {
        model.addAttribute("find", find);
        model.addAttribute("found", asked.search(find, FOUND_SHOWN));
        model.addAttribute("most", FOUND_SHOWN);
        return "alignment/new-major";
    }

    @GetMapping("/alignment/new-major/{code}")
    ModelAndView one(
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> occupation,
            @RequestParam(defaultValue = "") String add,
            Model model,
            Locale locale) {
        Major major = asked.major(code);
        List<String> chosen = occupation;
        HttpStatus status = HttpStatus.OK;
        try {
            chosen = asked.occupations(occupation, add);
        } catch (ProblemException wrong) {
            status = HttpStatus.UNPROCESSABLE_CONTENT;
            chosen = asked.known(occupation);
            model.addAttribute("wrong", say(wrong, "", locale) + say(wrong, ".remedy", locale));
        }
        JustificationPaper justification = justification();
        TreeSet<String> offered = new TreeSet<>(justification.occupations(code));
        List<String> counted = chosen.isEmpty() ? List.copyOf(offered) : chosen;
        offered.addAll(chosen);
        if (offered.isEmpty()) {
            offered.addAll(asked.suggested(major));
        }
        Paper paper = justification.of(code, chosen);
        model.addAttribute("major", major);
        model.addAttribute("codes", codes);
        model.addAttribute("offered", offered);
        model.addAttribute("counted", counted);
        model.addAttribute("chosen", chosen);
        model.addAttribute("add", status == HttpStatus.OK ? "" : add);
        model.addAttribute("paper", paper);
        model.addAttribute("sections", PaperPage.sections(paper, locale.getLanguage()));
        return new ModelAndView("alignment/new-major-evidence", model.asMap(), status);
    }

    private String say(ProblemException wrong, String part, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage("problem." + wrong.code() + part, wrong.arguments(), "", locale));
    }

    @GetMapping("/alignment/new-major/{code}/report")
    ResponseEntity<String> report(
            @PathVariable String code, @RequestParam(defaultValue = "") List<String> occupation, Locale locale) {
        return papers.page(paper(code, occupation), locale);
    }

    @GetMapping("/alignment/new-major/{code}/report.html")
    ResponseEntity<String> file(
            @PathVariable String code, @RequestParam(defaultValue = "") List<String> occupation, Locale locale) {
        return papers.file(paper(code, occupation), "justification-%s.html".formatted(code), locale);
    }

    @GetMapping("/alignment/new-major/{code}/report.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String code, @RequestParam(defaultValue = "") List<String> occupation, Locale locale) {
        return papers.workbook(paper(code, occupation), "justification-%s.xlsx".formatted(code), locale);
    }

    private Paper paper(String code, List<String> occupation) {
        return justification().of(asked.major(code).code(), asked.occupations(occupation, ""));
    }

    private JustificationPaper justification() {
        return new JustificationPaper(majors.current().region(), catalogue, majors.forecast());
    }
}
