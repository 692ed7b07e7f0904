/**
 * University course timetabling as the International Timetabling Competition 2019 states it: classes to times and rooms,
 * students to classes. Entry types: {@link org.siquan.engine.scheduling.university.UniversityProblem} and
 * {@link org.siquan.engine.scheduling.university.UniversitySolver}. It must not know files, clocks or its verifier.
 */
@NullMarked
package org.siquan.engine.scheduling.university;

import org.jspecify.annotations.NullMarked;
