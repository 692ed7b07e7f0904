package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/** Collects a matching problem and everything that is wrong with it. Not thread-safe. */
public final class MatchingProblemBuilder {

    final List<Applicant> applicants = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<Quota> quotas = new ArrayList<>();

    MatchingProblemBuilder() {}

    /** Adds a learner. */
    public MatchingProblemBuilder applicant(Applicant applicant) {
        applicants.add(applicant);
        return this;
    }

    /** Adds a place. */
    public MatchingProblemBuilder place(Place place) {
        places.add(place);
        return this;
    }

    /** Adds a bound over places. */
    public MatchingProblemBuilder quota(Quota quota) {
        quotas.add(quota);
        return this;
    }

    /** Everything wrong so far, in the order of input; empty = {@link #build()} succeeds. */
    public List<Complaint> complaints() {
        List<Complaint> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Place place : places) {
            check(found, known.add(place.id()), "place.repeated", place.id(), "订单班编号重复", "place id is repeated");
            check(found, place.most() >= 0, "place.negative", place.id(), "名额不能为负", "seats must be >= 0");
            check(
                    found,
                    place.least() >= 0 && place.least() <= Math.max(0, place.most()),
                    "place.range",
                    place.id(),
                    "开班人数须在 0 与名额之间",
                    "the number to open must be between 0 and the seats");
        }
        quotas(found, known);
        applicants(found, known);
        return List.copyOf(found);
    }

    private void quotas(List<Complaint> found, Set<String> known) {
        Set<String> ids = new HashSet<>();
        for (Quota quota : quotas) {
            check(found, ids.add(quota.id()), "quota.repeated", quota.id(), "名额编号重复", "quota id is repeated");
            check(found, quota.most() >= 0, "quota.negative", quota.id(), "上限不能为负", "the bound must be >= 0");
            check(found, !quota.places().isEmpty(), "quota.empty", quota.id(), "没有包含任何订单班", "covers no place");
            for (String place : new java.util.TreeSet<>(quota.places())) {
                check(
                        found,
                        known.contains(place),
                        "quota.place-unknown",
                        quota.id(),
                        "包含未知的订单班 " + place,
                        "covers the unknown place " + place);
            }
        }
        found.addAll(Laminar.crossings(places, quotas));
    }

    private void applicants(List<Complaint> found, Set<String> known) {
        Set<String> ids = new HashSet<>();
        Set<Long> ties = new HashSet<>();
        for (Applicant applicant : applicants) {
            String id = applicant.id();
            check(found, ids.add(id), "applicant.repeated", id, "学生重复", "applicant is repeated");
            check(found, ties.add(applicant.tie()), "applicant.tie", id, "抽签号重复", "the tie number is repeated");
            Set<String> chosen = new HashSet<>();
            for (Choice choice : applicant.choices()) {
                check(
                        found,
                        known.contains(choice.place()),
                        "choice.unknown",
                        id,
                        "志愿中有未知的订单班 " + choice.place(),
                        "ranks the unknown place " + choice.place());
                check(
                        found,
                        chosen.add(choice.place()),
                        "choice.repeated",
                        id,
                        "志愿重复：" + choice.place(),
                        "ranks a place twice: " + choice.place());
            }
        }
    }

    private static void check(List<Complaint> found, boolean ok, String code, String subject, String zh, String en) {
        if (!ok) {
            found.add(new Complaint(code, subject, new Text(subject + "：" + zh, subject + ": " + en)));
        }
    }

    /**
     * The finished problem.
     *
     * @throws IllegalArgumentException if there are complaints; the message lists all
     */
    public MatchingProblem build() {
        List<Complaint> complaints = complaints();
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(
                    "the problem must be sound, had %d complaints:%n%s%nTry: complaints() first"
                            .formatted(
                                    complaints.size(),
                                    complaints.stream()
                                            .map(c -> "- " + c.code() + " "
                                                    + c.message().en())
                                            .collect(Collectors.joining(System.lineSeparator()))));
        }
        return new MatchingProblem(this);
    }
}
