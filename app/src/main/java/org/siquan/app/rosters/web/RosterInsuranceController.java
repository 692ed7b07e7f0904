package org.siquan.app.rosters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.app.rosters.IdentityNumber;
import org.siquan.app.rosters.IdentityNumbers;
import org.siquan.app.rosters.InsuranceList;
import org.siquan.app.rosters.InsuranceList.Insured;
import org.siquan.region.LearnerId;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The insurer's list: masked on the page, with whole numbers in the file, whose download is audited. */
@Controller
@AllowedFor(Role.SCHOOL)
class RosterInsuranceController {

    private static final int USUAL_DAYS = 90;
    private static final List<String> HEADINGS =
            List.of("姓名", "证件类型", "证件号码", "出生日期", "联系电话", "实习单位", "实习岗位", "起始日期", "结束日期", "备注");

    private final InsuranceList insurance;
    private final IdentityNumbers numbers;
    private final Clock clock;

    RosterInsuranceController(InsuranceList insurance, IdentityNumbers numbers, Clock clock) {
        this.insurance = insurance;
        this.numbers = numbers;
        this.clock = clock;
    }

    @GetMapping("/rosters/insurance")
    String page(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Model model) {
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        LocalDate last = to == null ? first.plusDays(USUAL_DAYS) : to;
        require(first, last);
        List<Insured> insured = insurance.list(first, last);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("insured", insured);
        model.addAttribute(
                "without", insured.stream().filter(i -> i.mask().isEmpty()).count());
        return "rosters/insurance";
    }

    private static void require(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            throw ProblemException.invalid("rosters-period");
        }
    }

    @PostMapping("/rosters/insurance/list")
    ResponseEntity<byte[]> sheet(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        require(from, to);
        List<Insured> insured = insurance.list(from, to);
        Map<LearnerId, IdentityNumber> known = numbers.reveal(
                insured.stream().map(i -> new LearnerId(i.learner())).distinct().toList(),
                IdentityNumbers.Purpose.INSURANCE);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Insured one : insured) {
            rows.add(row(one, known.get(new LearnerId(one.learner()))));
        }
        return new SheetDownload("实习责任保险名单 %s 至 %s.xlsx".formatted(from, to), "投保名单", HEADINGS, rows).answer();
    }

    private static List<@Nullable Object> row(Insured one, @Nullable IdentityNumber number) {
        return Arrays.asList(
                one.name(),
                "居民身份证",
                number == null ? null : number.reveal(),
                one.born(),
                one.phone(),
                one.unit(),
                one.post(),
                one.first(),
                one.last(),
                number == null ? "名册中没有身份证号，请补录" : null);
    }
}
