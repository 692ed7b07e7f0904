package org.siquan.app.links.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.links.LinkHolder;
import org.siquan.app.links.LinkId;
import org.siquan.app.links.Notices;
import org.siquan.app.links.PurposeLinks;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.Messages;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.QrPicture;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The issuer's pages: which links there are and what became of them, and a notice with a receipt. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE})
class PurposeLinkController {

    private final PurposeLinks links;
    private final Notices notices;
    private final Messages messages;
    private final Lists lists;
    private final ListSpec<LinkListRow> list;
    private final TenantTransactions transactions;
    private final Clock clock;

    PurposeLinkController(
            PurposeLinks links,
            Notices notices,
            Messages messages,
            Lists lists,
            ListSpec<LinkListRow> list,
            TenantTransactions transactions,
            Clock clock) {
        this.links = links;
        this.notices = notices;
        this.messages = messages;
        this.lists = lists;
        this.list = list;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/links")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(list, asked));
        return "links/links";
    }

    @GetMapping("/links.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(list, asked);
    }

    @GetMapping("/links/new")
    ModelAndView form() {
        return form(HttpStatus.OK, NoticeForm.EMPTY, Map.of());
    }

    /** The address is in the answer and nowhere else, so the answer is the page itself. */
    @PostMapping("/links")
    ModelAndView issue(NoticeForm form, Locale locale) {
        try {
            PurposeLinks.Issued issued = transactions.inCurrent(() -> {
                UUID notice = notices.write(form.title(), form.body());
                return links.issue(new PurposeLinks.Request(
                        Notices.KIND,
                        notice.toString(),
                        form.holder(),
                        form.role(),
                        form.phone().isBlank() ? null : form.phone().replaceAll("[\\s-]", ""),
                        locale.getLanguage(),
                        Duration.ofDays(form.days())));
            });
            return issued(issued, form);
        } catch (ProblemException wrong) {
            if (wrong.fields().isEmpty()) {
                throw wrong;
            }
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, wrong.fields());
        }
    }

    private ModelAndView form(HttpStatus status, NoticeForm form, Map<String, String> wrong) {
        ModelAndView page = new ModelAndView("links/new", status);
        page.addObject("form", form);
        page.addObject("wrong", wrong);
        page.addObject("roles", LinkHolder.Role.values());
        page.addObject("sms", messages.available(Channel.SMS));
        return page;
    }

    private ModelAndView issued(PurposeLinks.Issued issued, NoticeForm form) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(issued.path())
                .toUriString();
        ModelAndView page = new ModelAndView("links/issued", HttpStatus.CREATED);
        page.addObject("address", address);
        page.addObject("picture", QrPicture.dataAddress(address));
        page.addObject("about", form.title().strip());
        page.addObject("id", issued.id().value());
        page.addObject("sms", messages.available(Channel.SMS) && !form.phone().isBlank());
        return page;
    }

    @GetMapping("/links/{id}")
    String show(@PathVariable UUID id, Model model) {
        return show(id, "", model);
    }

    /** The code is in the answer and nowhere else. */
    @PostMapping("/links/{id}/code")
    String code(@PathVariable UUID id, Model model) {
        return show(id, links.codeForIssuer(new LinkId(id)), model);
    }

    @PostMapping("/links/{id}/revoke")
    String revoke(@PathVariable UUID id) {
        require(id);
        links.revoke(new LinkId(id));
        return "redirect:/links/" + id;
    }

    private String show(UUID id, String code, Model model) {
        PurposeLinks.View link = require(id);
        model.addAttribute("link", link);
        model.addAttribute(
                "open", link.state() == PurposeLinks.State.OPEN || link.state() == PurposeLinks.State.OPENED);
        model.addAttribute("code", code);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "notice",
                link.kind().equals(Notices.KIND)
                        ? notices.find(UUID.fromString(link.subject())).orElse(null)
                        : null);
        return "links/link";
    }

    private PurposeLinks.View require(UUID id) {
        return links.find(new LinkId(id)).orElseThrow(() -> ProblemException.notFound("link-unknown"));
    }
}
