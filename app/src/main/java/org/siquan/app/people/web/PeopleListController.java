package org.siquan.app.people.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.people.Position;
import org.siquan.app.people.Positions;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.QrPicture;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who has an account, and inviting somebody. The address is in the answer and nowhere else, so the answer is the page itself. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE})
class PeopleListController {

    private final Staff staff;
    private final Positions positions;
    private final Organisations organisations;
    private final Lists lists;
    private final ListSpec<PersonRow> list;
    private final TenantTransactions transactions;

    PeopleListController(
            Staff staff,
            Positions positions,
            Organisations organisations,
            Lists lists,
            ListSpec<PersonRow> list,
            TenantTransactions transactions) {
        this.staff = staff;
        this.positions = positions;
        this.organisations = organisations;
        this.lists = lists;
        this.list = list;
        this.transactions = transactions;
    }

    /** What the form of an invitation holds. */
    record Form(
            @Nullable String org,
            @Nullable String name,
            @Nullable String login,
            @Nullable Set<Role> roles,
            @Nullable String person,
            @Nullable Set<Position> positions) {}

    @GetMapping("/people")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(list, asked));
        model.addAttribute("mayManage", positions.mayManage(ActingAs.get().org()));
        return "people/people";
    }

    @GetMapping("/people.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(list, asked);
    }

    @GetMapping("/people/new")
    ModelAndView form(@RequestParam @Nullable String org) {
        return form(HttpStatus.OK, new Form(org, null, null, null, null, null), null);
    }

    @PostMapping("/people")
    ModelAndView invite(Form form) {
        OrgId org = org(form);
        requireManager(org);
        try {
            Staff.Issued issued = transactions.inCurrent(() -> {
                Staff.Issued made = staff.invite(new Staff.Invited(
                        org,
                        text(form.login()),
                        text(form.name()),
                        form.roles() == null ? Set.of() : form.roles(),
                        text(form.person()).isEmpty() ? null : text(form.person())));
                if (form.positions() != null && !form.positions().isEmpty()) {
                    positions.give(made.account(), EnumSet.copyOf(form.positions()));
                }
                return made;
            });
            return issued(issued, staff.find(issued.account()).orElseThrow());
        } catch (ProblemException wrong) {
            if (wrong.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw wrong;
            }
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, wrong);
        }
    }

    /** The operator chooses the organisation; everybody else invites for the own one. */
    private static OrgId org(Form form) {
        String asked = text(form.org());
        return ActingAs.get().is(Role.PARK) && !asked.isEmpty()
                ? new OrgId(asked)
                : ActingAs.get().org();
    }

    private void requireManager(OrgId org) {
        if (!positions.mayManage(org)) {
            throw ProblemException.refused("people-not-manager");
        }
    }

    private ModelAndView form(HttpStatus status, Form form, @Nullable ProblemException wrong) {
        OrgId org = org(form);
        requireManager(org);
        Organisations.Organisation organisation =
                organisations.find(org).orElseThrow(() -> ProblemException.notFound("organisation-unknown"));
        ModelAndView page = new ModelAndView("people/new", status);
        page.addObject("form", form);
        page.addObject("org", organisation);
        page.addObject("organisations", ActingAs.get().is(Role.PARK) ? organisations.list() : List.of());
        page.addObject("roles", organisation.kind().roles().stream().sorted().toList());
        page.addObject("positions", Position.of(organisation.kind()));
        page.addObject("wrong", wrong == null ? "" : wrong.code());
        page.addObject("arguments", wrong == null ? new Object[0] : wrong.arguments());
        return page;
    }

    @PostMapping("/people/{id}/invite")
    ModelAndView again(@PathVariable UUID id) {
        Staff.Member member =
                staff.find(new AccountId(id)).orElseThrow(() -> ProblemException.notFound("account-unknown"));
        requireManager(member.org());
        return issued(staff.inviteAgain(member.id()), member);
    }

    private static ModelAndView issued(Staff.Issued issued, Staff.Member member) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(issued.path())
                .toUriString();
        ModelAndView page = new ModelAndView("people/issued", HttpStatus.CREATED);
        page.addObject("address", address);
        page.addObject("picture", QrPicture.dataAddress(address));
        page.addObject("person", member);
        page.addObject("days", Staff.INVITATION_DAYS);
        return page;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
