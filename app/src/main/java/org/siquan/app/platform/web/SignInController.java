package org.siquan.app.platform.web;

import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    @AllowedFor(everybody = true)
    @GetMapping("/sign-in")
    String signIn(
            @RequestParam @Nullable String wrong,
            @RequestParam @Nullable String locked,
            @RequestParam @Nullable String out,
            Model model) {
        if (ActingAs.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("error", wrong != null ? "wrong" : locked != null ? "locked" : "");
        model.addAttribute("signedOut", out != null);
        return "platform/sign-in";
    }
}
