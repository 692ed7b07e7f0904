package org.siquan.app.messages.web;

import java.util.Map;
import java.util.UUID;
import org.siquan.app.messages.Inbox;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.QrPicture;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What became of the messages that somebody sent; and any of them as a text and a picture, to paste into a WeChat group. */
@Controller
@AllowedFor(everyRole = true)
class SentController {

    private final Inbox inbox;
    private final Lists lists;
    private final ListSpec<SentRow> sent;

    SentController(Inbox inbox, Lists lists, ListSpec<SentRow> sent) {
        this.inbox = inbox;
        this.lists = lists;
        this.sent = sent;
    }

    @GetMapping("/messages/sent")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(sent, asked));
        return "messages/sent";
    }

    @GetMapping("/messages/sent.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(sent, asked);
    }

    @GetMapping("/messages/sent/{id}")
    String copy(@PathVariable UUID id, Model model) {
        Inbox.Item row = inbox.findSent(id).orElseThrow(() -> ProblemException.notFound("message-unknown"));
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(row.path())
                .toUriString();
        model.addAttribute("row", row);
        model.addAttribute("address", address);
        model.addAttribute("picture", QrPicture.dataAddress(address));
        return "messages/copy";
    }
}
