package org.siquan.app.rounds.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.app.orders.OrderBody;
import org.siquan.region.ClassId;
import org.siquan.region.Enterprise;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Industry;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.OrderId;
import org.siquan.region.Preference;
import org.siquan.region.Province;
import org.siquan.region.Quota;
import org.siquan.region.QuotaId;
import org.siquan.region.QuotaKind;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.region.Talent;
import org.siquan.year.OrderClassPlaces.ClassPlaces;

/**
 * The park's region cut down to one round: its orders with what earlier rounds have left of places, staff and shares, its
 * learners with their frozen rankings, and the shares that orders carry. What a learner did with an earlier place leaves no
 * trace but the place that is free again.
 *
 * @param now the region as the registries have it
 * @param classes ids of the classes that are offered
 * @param withdrawn orders that were taken back meanwhile: they offer no seat, but stay in the rankings
 * @param people active learners with the scores of the round
 * @param rankings classes by learner, best first
 * @param taken learners whose place took effect before, by class and province of their school
 * @param shares by order
 */
record RoundRegion(
        Region now,
        Set<String> classes,
        Set<OrderId> withdrawn,
        List<RoundPeopleTable.Person> people,
        Map<String, List<String>> rankings,
        Map<String, Map<String, Integer>> taken,
        Map<OrderId, List<OrderBody.Share>> shares) {

    Region region() {
        List<OrderClass> left = left();
        Set<OrderId> orders = left.stream().map(OrderClass::order).collect(Collectors.toSet());
        Industry is = now.industry();
        Industry offered = new Industry(
                is.chains(),
                is.competencies(),
                is.levels(),
                is.enterprises().stream().map(this::left).toList(),
                is.orders().stream()
                        .filter(o -> orders.contains(o.id()))
                        .map(this::left)
                        .toList(),
                left,
                is.needed().stream().filter(n -> orders.contains(n.order())).toList(),
                is.posts().stream().filter(p -> orders.contains(p.order())).toList(),
                is.mentors(),
                List.of());
        return new Region(
                        now.park(),
                        now.metroArea(),
                        offered,
                        now.education(),
                        new Talent(learners(), preferences(), quotas(orders)))
                .inCanonicalOrder();
    }

    /** What each class can take. */
    static List<ClassPlaces> places(Region region) {
        RegionIndex index = RegionIndex.of(region);
        return region.industry().classes().stream()
                .map(c -> new ClassPlaces(
                        c.id().value(), c.zh(), index.enterpriseOf(c.order()).zh(), c.least(), c.most()))
                .toList();
    }

    private List<OrderClass> left() {
        return now.industry().classes().stream()
                .filter(c -> classes.contains(c.id().value()))
                .map(c -> new OrderClass(
                        c.id(),
                        c.order(),
                        c.zh(),
                        c.majorCodes(),
                        withdrawn.contains(c.order()) ? 0 : Math.max(0, c.least() - taken(c.id())),
                        withdrawn.contains(c.order()) ? 0 : Math.max(0, c.most() - taken(c.id())),
                        c.patterns()))
                .toList();
    }

    private int taken(ClassId id) {
        return taken.getOrDefault(id.value(), Map.of()).values().stream()
                .mapToInt(n -> n)
                .sum();
    }

    private int takenOf(OrderId order) {
        return classesOf(order).stream().mapToInt(this::taken).sum();
    }

    private int takenOf(OrderId order, String province) {
        return classesOf(order).stream()
                .mapToInt(c -> taken.getOrDefault(c.value(), Map.of()).getOrDefault(province, 0))
                .sum();
    }

    private List<ClassId> classesOf(OrderId order) {
        return now.industry().classes().stream()
                .filter(c -> c.order().equals(order))
                .map(OrderClass::id)
                .toList();
    }

    private Order left(Order o) {
        return new Order(
                o.id(),
                o.enterprise(),
                o.zh(),
                o.occupationCode(),
                o.site(),
                Math.max(0, o.places() - takenOf(o.id())),
                o.monthlyYuan(),
                o.samePostYuan(),
                o.conditions());
    }

    /** A learner who has a place takes one of the tenth of the staff: ten people fewer give a tenth that is one less. */
    private Enterprise left(Enterprise e) {
        int staff = Math.max(0, e.staff() - 10 * takenAt(e.id()));
        return new Enterprise(
                e.id(), e.zh(), e.origin(), e.chain(), e.position(), e.size(), e.site(), e.sectorCode(), staff);
    }

    private int takenAt(EnterpriseId enterprise) {
        return now.industry().orders().stream()
                .filter(o -> o.enterprise().equals(enterprise))
                .mapToInt(o -> takenOf(o.id()))
                .sum();
    }

    private List<Learner> learners() {
        Map<LearnerId, Learner> roster =
                now.talent().learners().stream().collect(Collectors.toMap(Learner::id, l -> l));
        List<Learner> learners = new ArrayList<>();
        for (RoundPeopleTable.Person person : people) {
            Learner known = roster.get(person.id());
            if (known != null && rankings.containsKey(person.id().value())) {
                learners.add(
                        new Learner(known.id(), known.name(), known.programme(), known.entryYear(), person.score()));
            }
        }
        return learners;
    }

    private List<Preference> preferences() {
        Set<String> active = people.stream().map(p -> p.id().value()).collect(Collectors.toSet());
        List<Preference> preferences = new ArrayList<>();
        rankings.forEach((learner, chosen) -> {
            if (active.contains(learner)) {
                preferences.add(new Preference(
                        new LearnerId(learner),
                        chosen.stream().map(ClassId::new).toList()));
            }
        });
        return preferences;
    }

    /** Quotas of the park over the round's orders, and the shares that the orders themselves carry, less what is taken. */
    private List<Quota> quotas(Set<OrderId> orders) {
        List<Quota> quotas = new ArrayList<>();
        for (Quota q : now.talent().quotas()) {
            List<OrderId> own = q.orders().stream().filter(orders::contains).toList();
            Set<OrderId> below = new HashSet<>(ordersBelow(q));
            if (below.stream().noneMatch(orders::contains)) {
                continue; // of no order of the round: it could neither bind nor be missed
            }
            Province province = q.province();
            int gone = below.stream()
                    .mapToInt(o -> province == null ? takenOf(o) : takenOf(o, province.word()))
                    .sum();
            quotas.add(new Quota(
                    q.id(),
                    q.parent(),
                    q.zh(),
                    q.kind(),
                    own,
                    province,
                    Math.max(0, q.least() - gone),
                    Math.max(0, q.most() - gone),
                    q.clause()));
        }
        Map<OrderId, String> names = new HashMap<>();
        now.industry().orders().forEach(o -> names.put(o.id(), o.zh()));
        for (OrderId order : orders.stream()
                .sorted(java.util.Comparator.comparing(OrderId::value))
                .toList()) {
            for (OrderBody.Share share : shares.getOrDefault(order, List.of())) {
                int gone = takenOf(order, share.province());
                quotas.add(new Quota(
                        new QuotaId("share-" + order.value() + "-" + share.province()),
                        null,
                        names.getOrDefault(order, order.value()) + " · " + share.province(),
                        QuotaKind.SHARE,
                        List.of(order),
                        new Province(share.province()),
                        Math.max(0, share.least() - gone),
                        Math.max(0, share.most() - gone),
                        share.clause()));
            }
        }
        return quotas;
    }

    private List<OrderId> ordersBelow(Quota quota) {
        List<OrderId> orders = new ArrayList<>(quota.orders());
        for (Quota child : now.talent().quotas()) {
            if (quota.id().equals(child.parent())) {
                orders.addAll(ordersBelow(child));
            }
        }
        return orders;
    }
}
