package org.siquan.app.apprenticeship.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.apprenticeship.calendar.CalendarFeeds;
import org.siquan.app.apprenticeship.calendar.FeedSubject;
import org.siquan.app.apprenticeship.calendar.FeedSubject.Kind;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendar programs read the plan under secret addresses; their owners open and close them here. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CalendarFeeds feeds;

    CalendarController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/apprenticeship/calendar")
    @AllowedFor({Role.LEARNER, Role.MENTOR, Role.ENTERPRISE, Role.SCHOOL, Role.PARK})
    String show(Model model) {
        return page(model, "");
    }

    /** The address is in the answer and nowhere else, so the answer is the page itself. */
    @PostMapping("/apprenticeship/calendar")
    @AllowedFor({Role.LEARNER, Role.MENTOR, Role.ENTERPRISE, Role.SCHOOL, Role.PARK})
    String open(@RequestParam String subject, Locale locale, Model model) {
        int colon = subject.indexOf(':');
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> colon > 0 && each.name().equals(subject.substring(0, colon)))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("calendar-nothing-there"));
        String secret = feeds.open(kind, subject.substring(colon + 1), locale.getLanguage());
        return page(
                model,
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/{secret}.ics")
                        .buildAndExpand(secret)
                        .toUriString());
    }

    @PostMapping("/apprenticeship/calendar/{feed}/close")
    @AllowedFor({Role.LEARNER, Role.MENTOR, Role.ENTERPRISE, Role.SCHOOL, Role.PARK})
    String close(@PathVariable UUID feed) {
        feeds.close(feed);
        return "redirect:/apprenticeship/calendar";
    }

    private String page(Model model, String address) {
        Map<Kind, List<FeedSubject>> subjects = new LinkedHashMap<>();
        for (FeedSubject subject : feeds.listSubjects()) {
            subjects.computeIfAbsent(subject.kind(), kind -> new ArrayList<>()).add(subject);
        }
        model.addAttribute("address", address);
        model.addAttribute("webcal", address.replaceFirst("^https?:", "webcal:"));
        model.addAttribute("subjects", subjects);
        model.addAttribute("feeds", feeds.listOwn());
        return "apprenticeship/calendar";
    }

    @GetMapping("/calendar/{secret}.ics")
    @AllowedFor(everybody = true)
    ResponseEntity<String> read(@PathVariable String secret) {
        Optional<String> calendar = feeds.read(secret);
        return calendar.map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                        .eTag('"' + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + '"')
                        .header("X-Robots-Tag", "noindex")
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
