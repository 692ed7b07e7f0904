package org.siquan.app.alignment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.LinkNet;
import org.siquan.app.alignment.Links;
import org.siquan.app.alignment.NodeKind;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.engine.alignment.gap.DemandSource;
import org.siquan.engine.alignment.gap.Provision.Contribution;
import org.siquan.engine.alignment.gap.Provision.Loss;
import org.siquan.engine.alignment.gap.Provision.ServingCourse;
import org.siquan.region.Course;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.Taught;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which courses serve an order, and which orders suffer if a course goes. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE})
class ServeController {

    private static final int ADVERTISEMENTS = 20;

    private final Links links;
    private final Codes codes;

    ServeController(Links links, Codes codes) {
        this.links = links;
        this.codes = codes;
    }

    /** A course and how it serves one need. */
    public record Teacher(String id, String name, String major, int taught, boolean deep, boolean sole) {}

    /** A competency that an order asks for, with the courses that teach it, deepest first. */
    public record Need(String id, String name, int asked, List<Teacher> teachers) {

        public boolean served() {
            return teachers.stream().anyMatch(Teacher::deep);
        }
    }

    /** A course in the service of an order. */
    public record Serving(String id, String name, String major, int percent, int deep, int needs, boolean sole) {}

    @GetMapping("/alignment/orders/{id}")
    String order(@PathVariable String id, Model model, Locale locale) {
        LinkNet net = links.current();
        Order order = net.region().industry().orders().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("alignment-order-unknown", id));
        String language = locale.getLanguage();
        LinkNames names = new LinkNames(net.region(), codes);
        List<ServingCourse> serving = net.provision().coursesFor(DemandSource.ORDERS, id);
        model.addAttribute("order", order);
        model.addAttribute(
                "enterprise",
                names.of(NodeKind.ENTERPRISE, order.enterprise().value()).say(language));
        model.addAttribute("served", percent(net.provision().served(DemandSource.ORDERS, id)));
        model.addAttribute("needs", needs(net, id, serving, names, language));
        model.addAttribute(
                "serving",
                serving.stream()
                        .map(one -> new Serving(
                                one.course(),
                                names.of(NodeKind.COURSE, one.course()).say(language),
                                codes.major(one.major()),
                                percent(one.served()),
                                (int) one.needs().stream()
                                        .filter(Contribution::deepEnough)
                                        .count(),
                                one.needs().size(),
                                one.needs().stream().anyMatch(Contribution::sole)))
                        .toList());
        model.addAttribute("item", ItemId.of(ItemKind.ORDER, id, 0));
        model.addAttribute(
                "read", net.items().stream().anyMatch(one -> one.source().equals(id) && one.id() != null));
        model.addAttribute("graph", GraphLinks.to(NodeKind.ORDER, id, ItemKind.ORDER));
        return "alignment/order";
    }

    private List<Need> needs(LinkNet net, String order, List<ServingCourse> serving, LinkNames names, String language) {
        List<Need> needs = new ArrayList<>();
        for (Needed needed : net.region().industry().needed()) {
            String competency = needed.competency().value();
            if (needed.order().value().equals(order)) {
                Map<String, Teacher> teachers = new LinkedHashMap<>();
                for (ServingCourse course : serving) {
                    for (Contribution one : course.needs()) {
                        if (one.competency().equals(competency) && one.asked() == needed.depth()) {
                            teachers.put(
                                    course.course(),
                                    new Teacher(
                                            course.course(),
                                            names.of(NodeKind.COURSE, course.course())
                                                    .say(language),
                                            codes.major(course.major()),
                                            one.taught(),
                                            one.deepEnough(),
                                            one.sole()));
                        }
                    }
                }
                needs.add(new Need(
                        competency,
                        names.of(NodeKind.COMPETENCY, competency).say(language),
                        needed.depth(),
                        teachers.values().stream()
                                .sorted(Comparator.comparingInt((Teacher t) -> -t.taught())
                                        .thenComparing(Teacher::id))
                                .toList()));
            }
        }
        needs.sort(Comparator.comparing(Need::served).thenComparing(Need::id));
        return needs;
    }

    /** An order or advertisement that suffers. */
    public record Suffering(
            String id,
            String name,
            String company,
            double amount,
            int before,
            int after,
            double touched,
            List<String> lost,
            String path) {}

    /** What a course teaches, and who else does: {@code deep} enough to take over, or less deep or for another major. */
    public record Succession(String id, String name, int depth, List<Teacher> same, List<Teacher> others) {

        public boolean takenOver() {
            return same.stream().anyMatch(Teacher::deep);
        }
    }

    @GetMapping("/alignment/courses/{id}")
    String course(@PathVariable String id, Model model, Locale locale) {
        LinkNet net = links.current();
        Course course = net.region().education().courses().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("alignment-course-unknown", id));
        LinkNames names = new LinkNames(net.region(), codes);
        List<Loss> losses = net.without(id);
        List<Loss> orders = losses.stream()
                .filter(one -> one.source() == DemandSource.ORDERS)
                .toList();
        List<Loss> advertisements = losses.stream()
                .filter(one -> one.source() == DemandSource.ADVERTISEMENTS)
                .toList();
        model.addAttribute("course", course);
        model.addAttribute("name", names.of(NodeKind.COURSE, id).say(locale.getLanguage()));
        model.addAttribute("major", codes.major(course.majorCode()));
        model.addAttribute("orders", suffering(net, orders, names, locale.getLanguage()));
        model.addAttribute("touched", orders.stream().mapToDouble(Loss::touched).sum());
        model.addAttribute(
                "advertisements",
                suffering(net, advertisements.stream().limit(ADVERTISEMENTS).toList(), names, locale.getLanguage()));
        model.addAttribute("advertised", advertisements.size());
        model.addAttribute("succession", succession(net, course, names, locale.getLanguage()));
        model.addAttribute("graph", GraphLinks.to(NodeKind.COURSE, id, ItemKind.ORDER));
        return "alignment/course";
    }

    private static List<Suffering> suffering(LinkNet net, List<Loss> losses, LinkNames names, String language) {
        List<Suffering> all = new ArrayList<>();
        for (Loss loss : losses) {
            boolean order = loss.source() == DemandSource.ORDERS;
            net.items().stream()
                    .filter(item -> item.source().equals(loss.item()) && (item.kind() == ItemKind.ORDER) == order)
                    .findFirst()
                    .ifPresent(item -> all.add(new Suffering(
                            loss.item(),
                            item.title(),
                            item.company(),
                            loss.amount(),
                            percent(loss.before()),
                            percent(loss.after()),
                            loss.touched(),
                            loss.lost().stream()
                                    .map(one -> names.of(NodeKind.COMPETENCY, one.competency())
                                            .say(language))
                                    .distinct()
                                    .toList(),
                            order ? "/alignment/orders/" + loss.item() : "/alignment/items/" + item.id())));
        }
        return all;
    }

    private List<Succession> succession(LinkNet net, Course course, LinkNames names, String language) {
        Map<String, Course> courses = new LinkedHashMap<>();
        net.region().education().courses().forEach(one -> courses.put(one.id().value(), one));
        List<Succession> all = new ArrayList<>();
        for (Taught taught : net.region().education().taught()) {
            if (taught.course().equals(course.id())) {
                List<Teacher> same = new ArrayList<>();
                List<Teacher> others = new ArrayList<>();
                for (Taught other : net.region().education().taught()) {
                    Course by = courses.get(other.course().value());
                    if (by != null
                            && !by.id().equals(course.id())
                            && other.competency().equals(taught.competency())) {
                        (by.majorCode().equals(course.majorCode()) ? same : others)
                                .add(new Teacher(
                                        by.id().value(),
                                        names.of(NodeKind.COURSE, by.id().value())
                                                .say(language),
                                        codes.major(by.majorCode()),
                                        other.depth(),
                                        other.depth() >= taught.depth(),
                                        false));
                    }
                }
                String id = taught.competency().value();
                all.add(new Succession(
                        id, names.of(NodeKind.COMPETENCY, id).say(language), taught.depth(), same, others));
            }
        }
        all.sort(Comparator.comparing(Succession::takenOver).thenComparing(Succession::id));
        return all;
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }
}
