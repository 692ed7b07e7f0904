package org.siquan.engine.intake.plan;

import java.util.Map;
import java.util.TreeMap;

/** A constant plus parts of the new seats of offerings and years; key = offering x intake years + year. */
final class Affine {

    private double constant;
    private final Map<Integer, Double> parts = new TreeMap<>();

    static Affine of(double constant) {
        Affine affine = new Affine();
        affine.constant = constant;
        return affine;
    }

    Affine plusSeat(int key, double part) {
        parts.merge(key, part, Double::sum);
        return this;
    }

    Affine plus(Affine other, double factor) {
        constant += other.constant * factor;
        other.parts.forEach((key, part) -> parts.merge(key, part * factor, Double::sum));
        return this;
    }

    double constant() {
        return constant;
    }

    Map<Integer, Double> parts() {
        return parts;
    }
}
