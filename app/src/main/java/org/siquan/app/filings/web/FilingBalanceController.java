package org.siquan.app.filings.web;

import java.util.List;
import java.util.Locale;
import org.siquan.app.filings.ProvinceBalance;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The balance between provinces. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION})
class FilingBalanceController {

    private final ProvinceBalance balance;
    private final MessageSource messages;

    FilingBalanceController(ProvinceBalance balance, MessageSource messages) {
        this.balance = balance;
        this.messages = messages;
    }

    @GetMapping("/filings/balance")
    String show(Model model) {
        List<ProvinceBalance.Pair> pairs = balance.pairs();
        model.addAttribute("pairs", pairs);
        model.addAttribute("totals", balance.totals(pairs));
        return "filings/balance";
    }

    @GetMapping("/filings/balance.xlsx")
    ResponseEntity<byte[]> sheet(Locale locale) {
        String name = messages.getMessage("filing.balance", null, locale);
        return new SheetDownload(
                        name + ".xlsx",
                        name,
                        List.of("home", "host", "learners", "posts", "yuan", "priced", "entries").stream()
                                .map(key -> messages.getMessage("filing.balance." + key, null, locale))
                                .toList(),
                        balance.pairs().stream()
                                .map(pair -> List.of(
                                        pair.home().say(locale.getLanguage()),
                                        pair.host().say(locale.getLanguage()),
                                        pair.learners(),
                                        pair.posts(),
                                        pair.yuan(),
                                        pair.priced(),
                                        pair.entries()))
                                .toList())
                .answer();
    }
}
