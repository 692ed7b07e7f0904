package org.siquan.app.industry.web;

import org.siquan.app.industry.Change;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.EnterpriseId;
import org.siquan.region.OrderId;
import org.siquan.region.PostId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Single things of the industry circle as JSON, and the numbers that their owners change. */
@RestController
@AllowedFor(everyRole = true)
class IndustryApi {

    private final Enterprises enterprises;
    private final Orders orders;
    private final Competencies competencies;
    private final IndustryRegistry registry;

    IndustryApi(Enterprises enterprises, Orders orders, Competencies competencies, IndustryRegistry registry) {
        this.enterprises = enterprises;
        this.orders = orders;
        this.competencies = competencies;
        this.registry = registry;
    }

    /** A number and the version that was read with the old one. */
    public record NewNumber(int value, long version) {}

    /** What holds now. */
    public record Held(int value, long version) {}

    @GetMapping("/api/v1/enterprises/{id}")
    EnterpriseView enterprise(@PathVariable String id) {
        return enterprises.find(id).orElseThrow(() -> ProblemException.notFound("industry-enterprise-unknown", id));
    }

    @GetMapping("/api/v1/orders/{id}")
    OrderView order(@PathVariable String id) {
        return orders.find(id).orElseThrow(() -> ProblemException.notFound("industry-order-unknown", id));
    }

    @GetMapping("/api/v1/posts/{id}")
    PostView post(@PathVariable String id) {
        return orders.findPost(id).orElseThrow(() -> ProblemException.notFound("industry-post-unknown", id));
    }

    @GetMapping("/api/v1/competencies/{id}")
    CompetencyView competency(@PathVariable String id) {
        return competencies.find(id).orElseThrow(() -> ProblemException.notFound("industry-competency-unknown", id));
    }

    @PutMapping("/api/v1/enterprises/{id}/staff")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    Held staff(@PathVariable String id, @RequestBody NewNumber number) {
        return held(registry.changeStaff(new EnterpriseId(id), number.value(), number.version()), number);
    }

    @PutMapping("/api/v1/orders/{id}/places")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    Held places(@PathVariable String id, @RequestBody NewNumber number) {
        return held(registry.changePlaces(new OrderId(id), number.value(), number.version()), number);
    }

    @PutMapping("/api/v1/posts/{id}/capacity")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    Held capacity(@PathVariable String id, @RequestBody NewNumber number) {
        return held(registry.changeCapacity(new PostId(id), number.value(), number.version()), number);
    }

    private static Held held(Change change, NewNumber number) {
        return switch (change) {
            case Change.Done done -> new Held(number.value(), done.version());
            case Change.Stale stale ->
                throw ProblemException.conflict("industry-stale", stale.now(), String.valueOf(stale.version()));
            case Change.Refused refused ->
                throw ProblemException.invalid("industry-" + refused.code(), number.value(), refused.bound());
        };
    }
}
