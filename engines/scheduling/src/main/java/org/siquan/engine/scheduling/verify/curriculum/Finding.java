package org.siquan.engine.scheduling.verify.curriculum;

import org.siquan.engine.kernel.Text;

/**
 * Something wrong with a timetable, or with a file.
 *
 * @param rule {@code lectures}, {@code conflicts}, {@code availability}, {@code room-occupancy}, or {@code file.problem} and
 *     {@code file.solution}
 */
public record Finding(String rule, Text message) {}
