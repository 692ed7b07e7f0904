package org.siquan.app.messages.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.ChosenChannels;
import org.siquan.app.messages.Inbox;
import org.siquan.app.messages.Messages;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the person, and by which channels this person wants to be told. */
@Controller
@AllowedFor(everyRole = true)
class InboxController {

    private static final int SHOWN = 100;

    private final Inbox inbox;
    private final Messages messages;
    private final Clock clock;

    InboxController(Inbox inbox, Messages messages, Clock clock) {
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/messages")
    String list(@RequestParam(defaultValue = "false") boolean unread, Model model) {
        model.addAttribute("items", inbox.list(unread, SHOWN));
        model.addAttribute("unread", unread);
        model.addAttribute("shown", SHOWN);
        model.addAttribute("zone", clock.getZone());
        return "messages/inbox";
    }

    /** Marks a message as read and goes where the task waits. */
    @PostMapping("/messages/{id}/open")
    String open(@PathVariable UUID id) {
        Inbox.Item item = inbox.open(id).orElseThrow(() -> ProblemException.notFound("message-unknown"));
        return "redirect:" + (item.path().isEmpty() ? "/messages" : item.path());
    }

    @PostMapping("/messages/read")
    String readAll() {
        inbox.readAll();
        return "redirect:/messages";
    }

    @GetMapping("/messages/settings")
    ModelAndView settings(@RequestParam(defaultValue = "false") boolean saved) {
        return form(HttpStatus.OK, inbox.channels(), Map.of()).addObject("saved", saved);
    }

    @PostMapping("/messages/settings")
    ModelAndView choose(
            @RequestParam(defaultValue = "zh") String language,
            @RequestParam(defaultValue = "false") boolean sms,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "false") boolean wecom,
            @RequestParam(defaultValue = "") String wecomName,
            @RequestParam(defaultValue = "false") boolean email,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "false") boolean digest) {
        var chosen = new ChosenChannels(
                language.startsWith("en") ? "en" : "zh",
                sms,
                phone.replaceAll("[\\s-]", ""),
                wecom,
                wecomName.strip(),
                email,
                mail.strip(),
                digest);
        try {
            inbox.choose(chosen);
            return new ModelAndView("redirect:/messages/settings?saved=true");
        } catch (ProblemException wrong) {
            if (wrong.fields().isEmpty()) {
                throw wrong;
            }
            return form(HttpStatus.UNPROCESSABLE_CONTENT, chosen, wrong.fields())
                    .addObject("saved", false);
        }
    }

    private ModelAndView form(HttpStatus status, ChosenChannels chosen, Map<String, String> wrong) {
        ModelAndView page = new ModelAndView("messages/settings", status);
        page.addObject("chosen", chosen);
        page.addObject("wrong", wrong);
        for (Channel channel : Channel.values()) {
            page.addObject("on" + channel, messages.available(channel));
        }
        return page;
    }
}
