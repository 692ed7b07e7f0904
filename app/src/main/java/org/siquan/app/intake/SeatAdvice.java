package org.siquan.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.JobId;
import org.siquan.region.file.Issue;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.WhatIf;

/**
 * Rounds of advice on seats. The park's operator drafts, decides and imports; the authority reads and comments. Software
 * advises and records: what was approved and who came is only imported.
 */
public interface SeatAdvice {

    int MOST_YEARS = 6;

    /** The newest first. */
    List<Advice> list();

    /** A round; 404 if there is none. */
    Advice get(AdviceId advice);

    /** What the round rests on. */
    AdviceBasis basis(AdviceId advice);

    /**
     * Starts a round from the park's data as they are now, approved plans and rosters included: a job that plans scenario 1.
     * The round has the id of the job.
     *
     * @param intakeYears 1..{@value #MOST_YEARS}
     */
    JobId start(int intakeYears);

    /** Scenarios in their order. */
    List<Scenario> listScenarios(AdviceId advice);

    /**
     * Plans a further scenario of a draft.
     *
     * @param base scenario that it is made from
     * @param changes all changes in the basis
     * @return its number
     */
    int plan(AdviceId advice, int base, String name, WhatIf changes);

    /**
     * Works out how the plan of a scenario compares with other ways to plan: a job. Refused while the scenario has no plan or
     * the job still runs.
     */
    void compare(AdviceId advice, int scenario);

    /** What people said, oldest first. */
    List<Comment> listComments(AdviceId advice);

    /** Something said about a scenario. */
    record Comment(int scenario, String text, Instant created, String by) {}

    /** Says something about a scenario. */
    void comment(AdviceId advice, int scenario, String text);

    /** Makes a planned scenario the park's advice. */
    void advise(AdviceId advice, long version, int scenario, String reason);

    /** Records that the advice was sent to the authorities. */
    void file(AdviceId advice, long version, LocalDate day, String letter, String note);

    /** Reads an approved plan or a roster; a sound file waits to be looked at, one with faults leaves nothing. */
    List<Issue> handIn(AdviceId advice, AdviceState into, String fileName, byte[] content);

    /** What was handed in for this state, waiting or taken over. */
    List<Settled> listSettled(AdviceId advice, AdviceState into);

    /**
     * Seats approved, or entrants, of a programme in the first intake year.
     *
     * @param waiting not yet taken over
     */
    record Settled(String programme, int number, boolean waiting, String file) {}

    /** Takes over what waits, and moves the round on. */
    void settle(AdviceId advice, long version, AdviceState into, LocalDate day, String document, @Nullable String note);
}
