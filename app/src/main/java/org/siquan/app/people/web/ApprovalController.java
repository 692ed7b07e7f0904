package org.siquan.app.people.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.people.ApprovalSubject;
import org.siquan.app.people.Approvals;
import org.siquan.app.people.Position;
import org.siquan.app.people.Positions;
import org.siquan.app.people.RequestId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions inside the organisation: what waits for me, one request, and the chains. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE})
class ApprovalController {

    private final Approvals approvals;
    private final List<ApprovalSubject> subjects;
    private final Positions positions;
    private final Organisations organisations;
    private final Names names;
    private final Clock clock;

    ApprovalController(
            Approvals approvals,
            List<ApprovalSubject> subjects,
            Positions positions,
            Organisations organisations,
            Names names,
            Clock clock) {
        this.approvals = approvals;
        this.subjects = List.copyOf(subjects);
        this.positions = positions;
        this.organisations = organisations;
        this.names = names;
        this.clock = clock;
    }

    /** A request with the words of what it is about; empty title where the actor no longer sees it. */
    public record Line(Approvals.Request request, String title) {}

    /**
     * Who decides a kind of request.
     *
     * @param unheld positions of the chain that nobody holds
     */
    public record Chain(String kind, List<Position> steps, List<Position> unheld) {
        public Chain {
            steps = List.copyOf(steps);
            unheld = List.copyOf(unheld);
        }
    }

    @GetMapping("/people/approvals")
    String list(Model model, Locale locale) {
        model.addAttribute("mine", lines(approvals.waitingForMe(), locale));
        model.addAttribute("all", lines(approvals.list(), locale));
        common(model);
        return "people/approvals";
    }

    private List<Line> lines(List<Approvals.Request> requests, Locale locale) {
        return requests.stream()
                .map(request -> new Line(request, title(request, locale)))
                .toList();
    }

    private String title(Approvals.Request request, Locale locale) {
        return about(request.kind(), request.subject())
                .map(about -> about.title().say(locale.getLanguage()))
                .orElse(request.subject());
    }

    private Optional<ApprovalSubject.About> about(String kind, String subject) {
        return subjects.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .flatMap(each -> each.about(subject));
    }

    private void common(Model model) {
        model.addAttribute("names", names.ofOwn());
        model.addAttribute("zone", clock.getZone());
    }

    @GetMapping("/people/approvals/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Approvals.Request request =
                approvals.find(new RequestId(id)).orElseThrow(() -> ProblemException.notFound("approval-unknown"));
        model.addAttribute("line", new Line(request, title(request, locale)));
        model.addAttribute("r", request);
        model.addAttribute(
                "path",
                about(request.kind(), request.subject())
                        .map(ApprovalSubject.About::path)
                        .orElse(""));
        model.addAttribute("mayDecide", approvals.mayDecide(request));
        model.addAttribute("own", ActingAs.get().name().equals("account:" + request.askedBy()));
        model.addAttribute("unheld", request.outcome() == Approvals.Outcome.WAITING && isUnheld(request.now()));
        common(model);
        return "people/approval";
    }

    private boolean isUnheld(Position position) {
        return positions.holders(ActingAs.get().org(), position).isEmpty();
    }

    @PostMapping("/people/approvals/{id}/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam int step,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String reason) {
        approvals.decide(new RequestId(id), step, approve, reason);
        return "redirect:/people/approvals/" + id;
    }

    @PostMapping("/people/approvals/{id}/withdraw")
    String withdraw(@PathVariable UUID id) {
        approvals.withdraw(new RequestId(id));
        return "redirect:/people/approvals/" + id;
    }

    @GetMapping("/people/approvals/about/{kind}/{subject}")
    String about(@PathVariable String kind, @PathVariable String subject, Model model, Locale locale) {
        ApprovalSubject.About about =
                about(kind, subject).orElseThrow(() -> ProblemException.notFound("approval-unknown"));
        Approvals.State state = approvals.state(kind, subject);
        model.addAttribute("kind", kind);
        model.addAttribute("subject", subject);
        model.addAttribute("about", about.title().say(locale.getLanguage()));
        model.addAttribute("path", about.path());
        model.addAttribute("state", state.getClass().getSimpleName());
        model.addAttribute(
                "mayAsk", state instanceof Approvals.State.NotAsked || state instanceof Approvals.State.Refused);
        model.addAttribute("changed", state instanceof Approvals.State.NotAsked asked && asked.changed());
        model.addAttribute("chain", approvals.chain(kind));
        model.addAttribute("requests", lines(approvals.about(kind, subject), locale));
        common(model);
        return "people/about";
    }

    @PostMapping("/people/approvals/about/{kind}/{subject}")
    String ask(@PathVariable String kind, @PathVariable String subject) {
        approvals.require(kind, subject);
        return "redirect:/people/approvals/about/%s/%s".formatted(kind, subject);
    }

    @GetMapping("/people/chains")
    String chains(Model model) {
        OrgId org = ActingAs.get().org();
        model.addAttribute(
                "chains",
                subjects.stream().map(subject -> chain(subject.kind())).toList());
        model.addAttribute(
                "positions",
                organisations.find(org).map(found -> Position.of(found.kind())).orElse(List.of()));
        model.addAttribute("mayManage", positions.mayManage(org));
        return "people/chains";
    }

    private Chain chain(String kind) {
        List<Position> steps = approvals.chain(kind);
        return new Chain(kind, steps, steps.stream().filter(this::isUnheld).toList());
    }

    @PostMapping("/people/chains/{kind}")
    String change(@PathVariable String kind, @RequestParam(name = "step", defaultValue = "") List<String> steps) {
        approvals.setChain(
                kind,
                steps.stream()
                        .filter(step -> !step.isBlank())
                        .map(Position::valueOf)
                        .toList());
        return "redirect:/people/chains";
    }
}
