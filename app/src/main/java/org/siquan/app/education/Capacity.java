package org.siquan.app.education;

/**
 * What limits a programme; its school, the operator and the authority see it.
 *
 * @param teachers full-time teachers
 * @param learnersPerTeacher most learners per teacher
 * @param leastClass learners below which a class is not formed
 * @param approvedPlaces places of the year's approved plan; imported or entered, never decided here
 * @param beds beds the campus keeps for the programme
 */
public record Capacity(int teachers, int learnersPerTeacher, int leastClass, int approvedPlaces, int beds) {}
