package org.siquan.engine.alignment;

import org.jspecify.annotations.Nullable;

/**
 * What a school has written on one course.
 *
 * @param id the caller's id, not blank
 * @param name name of the course; {@code null} is read as empty
 * @param hours class hours of the whole course (学时), 0..10,000; 0 if not known
 * @param text 教学目标, 教学内容, 考核 and so on; {@code null} is read as empty; as much is read as of a posting
 */
public record Syllabus(String id, String name, int hours, String text) {

    public Syllabus(String id, @Nullable String name, int hours, @Nullable String text) {
        Required.text("id of syllabus", id);
        Required.range("hours of syllabus " + id, hours, 0, 10_000);
        this.id = id;
        this.name = name == null ? "" : name;
        this.hours = hours;
        this.text = text == null ? "" : text;
    }
}
