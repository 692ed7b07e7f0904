package org.siquan.app.platform.security;

import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.security.InvitationDoor.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an invited person sets the own password: a plain form, no script. The secret stays in the address. */
@Controller
@AllowedFor(everybody = true)
class InvitationController {

    private final InvitationDoor door;

    InvitationController(InvitationDoor door) {
        this.door = door;
    }

    @GetMapping("/l/account/{token}")
    ModelAndView show(@PathVariable String token) {
        return page(token, "", HttpStatus.OK);
    }

    @PostMapping("/l/account/{token}")
    ModelAndView set(@PathVariable String token, @RequestParam String next, @RequestParam String again) {
        var wrong = door.set(token, next, again);
        return wrong.isEmpty()
                ? new ModelAndView("redirect:/sign-in?ready")
                : page(token, wrong.get(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(String token, String wrong, HttpStatus status) {
        Opened opened = door.open(token);
        var answered = switch (opened) {
            case Opened.Unknown _ -> HttpStatus.NOT_FOUND;
            case Opened.Closed _ -> HttpStatus.GONE;
            case Opened.Open _ -> status;
        };
        var page = new ModelAndView("platform/invitation", answered);
        page.addObject("open", opened instanceof Opened.Open open ? open : null);
        page.addObject("unknown", opened instanceof Opened.Unknown);
        page.addObject("token", opened instanceof Opened.Open ? token : "");
        page.addObject("wrong", wrong);
        return page;
    }
}
