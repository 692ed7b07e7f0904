package org.siquan.engine.scheduling.verify.clerkship;

/** The problem as its file gives it: the names of the file, numbers in file order, indices from 0. */
final class GivenClerkships {

    final int students;
    final int disciplines;
    final int hospitals;
    final int duration;
    final int horizon;
    final int groups;
    final int maxDiscPerHosp;
    final int[] discGroup;
    final int[] studDiscGroup;
    final int[] allowedDisc;
    final int[] precededby;
    final int[] availability;
    final int[] ability;
    final int[] maxPosHosp;
    final int[] minPosHosp;
    final int[] weightPref;
    final int[] prefStudDisc;
    final int[] prefStudHosp;
    final int[] manPref;

    GivenClerkships(DataFile file) {
        students = file.number("Students", 1);
        disciplines = file.number("Disciplines", 1);
        hospitals = file.number("Hospitals", 1);
        duration = file.number("Duration", 1);
        horizon = file.number("Horizon", 1);
        groups = file.number("Groups", 1);
        maxDiscPerHosp = file.number("MaxDiscPerHosp", 0);
        discGroup = file.numbers("DiscGroup", disciplines);
        studDiscGroup = file.numbers("StudDiscGroup", students, groups);
        allowedDisc = file.numbers("AllowedDisc", students, disciplines);
        precededby = file.numbers("Precededby", disciplines, disciplines);
        availability = file.numbers("Availability", students, horizon);
        ability = file.numbers("Ability", students, hospitals, disciplines);
        maxPosHosp = file.numbers("MaxPosHosp", hospitals, disciplines, horizon);
        minPosHosp = file.numbers("MinPosHosp", hospitals, disciplines, horizon);
        weightPref = file.numbers("WeightPref", students, 4);
        prefStudDisc = file.numbers("PrefStudDisc", students, disciplines);
        prefStudHosp = file.numbers("PrefStudHosp", students, hospitals);
        manPref = file.numbers("ManPref", disciplines);
    }
}
