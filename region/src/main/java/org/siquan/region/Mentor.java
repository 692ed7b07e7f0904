package org.siquan.region;

/**
 * An enterprise mentor (师傅).
 *
 * @param learners learners guided at the same time, >= 0
 */
public record Mentor(MentorId id, EnterpriseId enterprise, String name, int learners) {}
