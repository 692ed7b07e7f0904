package org.siquan.app.orders.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.orders.Amendments;
import org.siquan.app.orders.Contracts;
import org.siquan.app.orders.DraftOutcome;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderChoices;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.OrderState;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.Competency;
import org.siquan.region.OrderId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an order, the same from every form that leads back to it. */
@Component
class OrderPages {

    private static final List<OrderState> WAY = List.of(
            OrderState.DRAFT,
            OrderState.PUBLISHED,
            OrderState.IN_ROUND,
            OrderState.CONFIRMED,
            OrderState.CLASS_OPENED,
            OrderState.COMPLETED,
            OrderState.CLOSED);

    private final TalentOrders orders;
    private final OrderChoices choices;
    private final IndustryNames names;
    private final TalentOrderLists lists;
    private final Contracts contracts;
    private final Amendments amendments;
    private final Organisations organisations;

    OrderPages(
            TalentOrders orders,
            OrderChoices choices,
            IndustryNames names,
            TalentOrderLists lists,
            Contracts contracts,
            Amendments amendments,
            Organisations organisations) {
        this.contracts = contracts;
        this.amendments = amendments;
        this.organisations = organisations;
        this.orders = orders;
        this.choices = choices;
        this.names = names;
        this.lists = lists;
    }

    /**
     * What this actor may do with an order.
     *
     * @param moves of the operator
     */
    public record Rights(
            boolean edit,
            boolean confirm,
            boolean publish,
            boolean withdraw,
            boolean amend,
            List<OrderState> moves,
            boolean pay,
            boolean wages,
            boolean party) {
        public Rights {
            moves = List.copyOf(moves);
        }
    }

    static boolean mayDraft() {
        Actor actor = ActingAs.get();
        return actor.is(Role.ENTERPRISE) || actor.is(Role.SCHOOL) || actor.is(Role.PARK);
    }

    static boolean owns(OrderStanding order) {
        Actor actor = ActingAs.get();
        return actor.is(Role.PARK) || (actor.is(Role.ENTERPRISE) && actor.org().equals(order.enterprise()));
    }

    static boolean drafts(OrderStanding order) {
        Actor actor = ActingAs.get();
        return owns(order) || (actor.is(Role.SCHOOL) && actor.org().equals(order.author()));
    }

    static void requireOwns(OrderStanding order) {
        if (!owns(order)) {
            throw ProblemException.notFound("orders-unknown", order.id().value());
        }
    }

    static void requireWithdraws(OrderStanding order) {
        if (!(order.state() == OrderState.DRAFT ? drafts(order) : owns(order))) {
            throw ProblemException.notFound("orders-unknown", order.id().value());
        }
        if (!order.state().leadsTo(OrderState.WITHDRAWN)) {
            throw ProblemException.conflict(
                    "orders-move-" + order.state(), order.id().value());
        }
    }

    static Rights rights(OrderStanding order) {
        Actor actor = ActingAs.get();
        boolean draft = order.state() == OrderState.DRAFT;
        boolean enterprise = actor.is(Role.ENTERPRISE) && actor.org().equals(order.enterprise());
        boolean checks = owns(order) || actor.is(Role.COMMISSION) || actor.is(Role.SCHOOL);
        return new Rights(
                draft && drafts(order),
                draft && enterprise && !order.confirmed(),
                draft && owns(order),
                order.state().leadsTo(OrderState.WITHDRAWN) && (draft ? drafts(order) : owns(order)),
                order.state().amendable() && owns(order),
                actor.is(Role.PARK) && !draft
                        ? order.state().next().stream()
                                .filter(s -> s != OrderState.WITHDRAWN)
                                .toList()
                        : List.of(),
                checks || actor.is(Role.LEARNER),
                checks,
                owns(order) || actor.is(Role.COMMISSION) || actor.is(Role.SCHOOL));
    }

    private List<Organisations.Organisation> schools() {
        return organisations.list().stream()
                .filter(o -> o.kind() == Organisations.Kind.SCHOOL)
                .toList();
    }

    /**
     * The page with what came of the last thing done.
     *
     * @param refused what a publication was refused for; null: nothing was refused
     */
    ModelAndView order(OrderId id, String done, DraftOutcome.@Nullable Faulty refused) {
        OrderStanding order = orders.get(id);
        var page = new ModelAndView("orders/order", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("order", order);
        page.addObject("rights", rights(order));
        page.addObject("occupation", lists.occupation(order.occupationCode()));
        page.addObject("way", WAY);
        page.addObject("at", WAY.indexOf(order.state()));
        page.addObject("done", done);
        page.addObject("refused", refused);
        page.addObject("history", orders.history(id));
        page.addObject("rules", order.state() == OrderState.DRAFT ? orders.rules(id) : List.of());
        boolean known = order.state() == OrderState.DRAFT || order.registered();
        OrderBody body = known ? orders.body(id) : null;
        page.addObject("body", body);
        Map<String, Competency> competencies = body == null
                ? Map.of()
                : names.competencies(body.needs().stream()
                        .map(OrderBody.NeedLine::competency)
                        .toList());
        page.addObject("competencies", competencies);
        var now = choices.now();
        page.addObject("majors", now.majors());
        page.addObject("sites", now.sites());
        boolean papers = order.state() != OrderState.DRAFT && rights(order).party();
        page.addObject("papers", papers);
        page.addObject("contracts", papers ? contracts.list(id) : List.of());
        page.addObject("amendments", papers ? amendments.list(id) : List.of());
        page.addObject("schools", rights(order).amend() ? schools() : List.of());
        return page;
    }
}
