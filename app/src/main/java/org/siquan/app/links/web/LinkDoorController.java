package org.siquan.app.links.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.links.LinkDoor;
import org.siquan.app.links.LinkDoor.Asked;
import org.siquan.app.links.LinkDoor.Opened;
import org.siquan.app.links.LinkDoor.Outcome;
import org.siquan.app.platform.AllowedFor;
import org.siquan.engine.kernel.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a link: plain forms, no script, no sign-in. The secret stays in the address and is written nowhere. */
@Controller
@AllowedFor(everybody = true)
class LinkDoorController {

    private final LinkDoor door;
    private final Clock clock;

    LinkDoorController(LinkDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/l/{token}")
    ModelAndView show(@PathVariable String token, Locale locale) {
        return page(token, HttpStatus.OK, null, locale);
    }

    @PostMapping("/l/{token}/code")
    ModelAndView code(@PathVariable String token, Locale locale) {
        return door.askForCode(token) == Asked.TOO_MANY
                ? page(token, HttpStatus.UNPROCESSABLE_CONTENT, new Said("too-many", 0, null), locale)
                : back(token);
    }

    @PostMapping("/l/{token}")
    ModelAndView confirm(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String version,
            Locale locale) {
        return switch (door.confirm(token, code, choice, version)) {
            case Outcome.Done _ -> back(token);
            case Outcome.NotOpen _ -> page(token, HttpStatus.CONFLICT, null, locale);
            case Outcome.NoCode _ ->
                page(token, HttpStatus.UNPROCESSABLE_CONTENT, new Said("no-code", 0, null), locale);
            case Outcome.WrongCode wrong ->
                page(token, HttpStatus.UNPROCESSABLE_CONTENT, new Said("wrong-code", wrong.left(), null), locale);
            case Outcome.Changed _ -> page(token, HttpStatus.CONFLICT, new Said("changed", 0, null), locale);
            case Outcome.Refused refused ->
                page(token, HttpStatus.CONFLICT, new Said("refused", 0, refused.why()), locale);
        };
    }

    /** @param key ends the message {@code links.door.said.…} */
    record Said(String key, int left, @Nullable Text why) {}

    private ModelAndView page(String token, HttpStatus status, @Nullable Said said, Locale locale) {
        Opened opened = door.open(token);
        HttpStatus answered = switch (opened) {
            case Opened.Unknown _ -> HttpStatus.NOT_FOUND;
            case Opened.Gone _ -> HttpStatus.GONE;
            case Opened.Closed closed when closed.link().used() == null -> HttpStatus.GONE;
            case Opened.Closed _, Opened.Open _ -> status;
        };
        ModelAndView page = new ModelAndView("links/door", answered);
        page.addObject("door", DoorPage.of(opened, door.issuer(token), locale, clock.getZone()));
        page.addObject("token", opened instanceof Opened.Unknown ? "" : token);
        page.addObject("said", said);
        return page;
    }

    private static ModelAndView back(String token) {
        return new ModelAndView("redirect:/l/{token}", Map.of("token", token), HttpStatus.SEE_OTHER);
    }
}
