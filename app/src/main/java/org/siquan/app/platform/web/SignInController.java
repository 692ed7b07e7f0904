package org.siquan.app.platform.web;

import java.util.List;
import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.SignInWays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and what it says about a try before. */
@Controller
class SignInController {

    /** What may be in its address: the end of a message {@code platform.sign-in.…}. */
    private static final List<String> FAULTS = List.of("wrong", "locked", "unknown", "taken", "provider");

    private static final List<String> NEWS = List.of("out", "ready");

    private final SignInWays ways;

    SignInController(SignInWays ways) {
        this.ways = ways;
    }

    @AllowedFor(everybody = true)
    @GetMapping("/sign-in")
    String signIn(@RequestParam Map<String, String> said, Model model) {
        if (ActingAs.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("error", first(FAULTS, said));
        model.addAttribute("good", first(NEWS, said));
        model.addAttribute("provider", ways.provider().orElse(""));
        model.addAttribute("passkeyHost", ways.passkeyHost());
        return "platform/sign-in";
    }

    private static String first(List<String> known, Map<String, String> said) {
        return known.stream().filter(said::containsKey).findFirst().orElse("");
    }
}
