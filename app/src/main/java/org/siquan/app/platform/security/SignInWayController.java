package org.siquan.app.platform.security;

import org.siquan.app.platform.AllowedFor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ways into one's own account beside the password: passkeys go, a provider is connected and disconnected. */
@Controller
@AllowedFor(everyRole = true)
class SignInWayController {

    private final Passkeys passkeys;
    private final Provider provider;

    SignInWayController(Passkeys passkeys, Provider provider) {
        this.passkeys = passkeys;
        this.provider = provider;
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String removePasskey(@PathVariable String id) {
        return passkeys.removeOwn(id) ? "redirect:/account?done=passkey-removed" : "redirect:/account";
    }

    /** The page then shows a link to the provider: browsers let no form lead to another site under our content policy. */
    @PostMapping("/account/provider")
    String connect() {
        provider.want();
        return "redirect:/account?done=connect";
    }

    @PostMapping("/account/provider/remove")
    String disconnect() {
        provider.disconnect();
        return "redirect:/account?done=provider-removed";
    }
}
