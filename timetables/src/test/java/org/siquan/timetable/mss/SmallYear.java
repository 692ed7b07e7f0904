package org.siquan.timetable.mss;

/** A problem of two students, three disciplines, two hospitals and seven periods. */
final class SmallYear {

    static final String DZN = """
            % a small year
            Students=2; Disciplines=3; Hospitals=2; Duration=2; Horizon=7; Groups=2; MaxDiscPerHosp=2;
            DiscGroup = [1,1,2];
            StudDiscGroup = [| 1, 1 | 2, 0 |];
            AllowedDisc = [| 1, 1, 1 | 1, 1, 0 |];
            Precededby = [| 0,0,0 | 1,0,0 | 0,0,0 |];
            Availability = [| 1,1,1,1,1,1,1 | 1,1,1,1,1,1,0 |];
            Ability = array3d(1..Students, 1..Hospitals, 1..Disciplines,
              [ 1,1,1, 1,0,1,
                1,1,1, 1,1,1 ]);
            MaxPosHosp = array3d(1..2, 1..3, 1..7, [
              1,2,1,1,1,1,1, 1,1,1,1,1,1,1, 1,1,1,1,1,1,1,
              1,1,1,1,1,1,1, 1,1,1,1,1,1,1, 1,1,1,1,1,1,9]);
            MinPosHosp = array3d(1..2, 1..3, 1..7, [
              0,0,0,0,0,0,0, 0,0,0,0,0,0,0, 0,0,0,0,0,0,0,
              1,0,0,0,0,0,0, 0,0,0,0,0,0,0, 0,0,0,0,0,0,0]);
            WeightPref = [| 3, 2, -1, -2 | 1, 2, -3, -1 |];
            PrefStudDisc = [| 4, 1, 5 | 2, 3, 0 |];
            PrefStudHosp = [| 2, 7 | 6, 1 |];
            ManPref = [1, 2, 3];
            """;

    private SmallYear() {}
}
