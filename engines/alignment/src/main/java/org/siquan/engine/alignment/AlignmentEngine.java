package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.RunControl;

/**
 * Reads job advertisements: which occupation, which competencies, which majors, by which words, and when to ask a
 * person. Hybrid of BM25 over names, aliases and everyday terms with the cosine of bge-small-zh-v1.5, fused by a model
 * that was trained and calibrated on labelled titles ({@link TitleModel}); on request without anything that was learned about
 * single occupations (zero-label).
 *
 * <p>Thread-safe once built. Deterministic: the same advertisement gives the same alignment, alone or in any list, with
 * any number of threads (with {@link AlignmentOptions#batch()} 1, the default); equal scores are ordered by code. The
 * seed and the budget of a run are not needed.
 *
 * <p>Memory: one model (about 100 MB native) and 2 KB per known term. Build once and {@link #close()} at the end.
 *
 * @implNote per advertisement O(terms × 512) for the occupation, O(text) for words. Sources: docs/engines/alignment.md
 */
public final class AlignmentEngine implements AutoCloseable {

    /** Version of this engine, to be recorded with a run. */
    public static final String VERSION = "alignment-3";

    private static final int CHUNK = 256;
    private static final int MOST_TITLE_CHARS = 1000;

    /** Different titles whose candidates are remembered within one run. */
    private static final int MOST_KNOWN = 50_000;

    private static final TitleText NO_JOB = TitleText.bare("其他职位");

    private final List<OccupationEntry> occupations;
    private final AlignmentOptions options;
    private final TitleCleaning cleaning;
    private final Workers workers;
    private final SentenceEncoder encoder;
    private final Workers encoderWorkers;
    private final TitleCoding coding;
    private final CompetencyFinding finding;
    private final SyllabusFinding syllabi;
    private final MajorSharing sharing;
    private final SectorCoding sectors;

    private AlignmentEngine(
            List<OccupationEntry> occupations,
            List<CompetencyEntry> competencies,
            List<SectorEntry> sectors,
            AlignmentOptions options,
            RunControl control) {
        this.occupations = occupations;
        this.options = options;
        this.cleaning = TitleCleaning.ofResource();
        this.workers = new Workers(options.threads());
        this.encoderWorkers = new Workers(options.threads());
        this.encoder = SentenceEncoder.open(encoderWorkers, options.batch());
        control.progress().report("alignment.build", 1, 3);
        StoredVectors stored = StoredVectors.ofResource();
        this.coding = new TitleCoding(
                occupations,
                new OccupationFeatures(occupations, encoder, stored, FusionWeights.ofResource()),
                TitleModel.ofResource(options.titles()));
        control.progress().report("alignment.build", 2, 3);
        this.finding = new CompetencyFinding(competencies, options, encoder, stored);
        this.syllabi = new SyllabusFinding(finding, options.mostTextChars());
        this.sharing = new MajorSharing(competencies);
        this.sectors = new SectorCoding(sectors, encoder, stored);
        control.progress().report("alignment.build", 3, 3);
    }

    /**
     * An engine with standard options.
     *
     * @param occupations the classes a title may get, codes unique, at least one; order is irrelevant
     * @param competencies the framework, ids unique, may be empty; order is irrelevant
     * @throws IllegalArgumentException if a code or id occurs twice or there is no occupation
     * @throws IllegalStateException if the embedding model cannot be started
     */
    public static AlignmentEngine build(
            List<OccupationEntry> occupations, List<CompetencyEntry> competencies, RunControl control) {
        return build(occupations, competencies, AlignmentOptions.standard(), control);
    }

    /** An engine with the given options that leaves sectors uncoded; see {@link #build(List, List, RunControl)}. */
    public static AlignmentEngine build(
            List<OccupationEntry> occupations,
            List<CompetencyEntry> competencies,
            AlignmentOptions options,
            RunControl control) {
        return build(occupations, competencies, List.of(), options, control);
    }

    /**
     * An engine that also codes the industry words of advertisements.
     *
     * @param sectors codes unique, may be empty; order is irrelevant. Our everyday terms know the two-digit divisions of
     *     GB/T 4754-2017
     */
    public static AlignmentEngine build(
            List<OccupationEntry> occupations,
            List<CompetencyEntry> competencies,
            List<SectorEntry> sectors,
            AlignmentOptions options,
            RunControl control) {
        if (occupations.isEmpty()) {
            throw new IllegalArgumentException(
                    "occupations must not be empty, had 0%nTry: the occupations of the catalogue".formatted());
        }
        return new AlignmentEngine(
                sorted("occupations", occupations, OccupationEntry::code),
                sorted("competencies", competencies, CompetencyEntry::id),
                sorted("sectors", sectors, SectorEntry::code),
                options,
                control);
    }

    private static <T> List<T> sorted(String what, List<T> entries, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            if (!seen.add(key.apply(entry))) {
                throw new IllegalArgumentException("%s must be unique, %s occurs twice%nTry: keep one of the two rows"
                        .formatted(what, key.apply(entry)));
            }
        }
        return entries.stream().sorted(Comparator.comparing(key)).toList();
    }

    /** Aligns one advertisement. */
    public Alignment align(Posting posting) {
        return align(posting, coding.remembered());
    }

    /** Aligns one advertisement with this memory in place of the engine's own. */
    public Alignment align(Posting posting, TitleMemory memory) {
        Prepared prepared = prepare(posting);
        return align(
                prepared, ranked(List.of(prepared.query()), memory).getOrDefault(prepared.query(), RankedTitle.NONE));
    }

    /**
     * Aligns many advertisements; may be cancelled between chunks.
     *
     * @param postings in any order, ids need not be unique
     * @param control progress is reported as {@code alignment.postings}
     * @return alignments in the order of the advertisements
     */
    public AlignmentRun alignAll(List<Posting> postings, RunControl control) {
        return alignAll(postings, coding.remembered(), control);
    }

    /** The same with this memory in place of the engine's own; what is remembered meanwhile changes nothing. */
    public AlignmentRun alignAll(List<Posting> postings, TitleMemory memory, RunControl control) {
        List<Alignment> done = new ArrayList<>(postings.size());
        Map<TitleText, RankedTitle> known = new HashMap<>();
        for (int from = 0; from < postings.size(); from += CHUNK) {
            if (control.cancellation().requested()) {
                return new AlignmentRun.Stopped(done, postings.size() - done.size());
            }
            List<Prepared> chunk = postings.subList(from, Math.min(postings.size(), from + CHUNK)).stream()
                    .map(this::prepare)
                    .toList();
            if (known.size() > MOST_KNOWN) {
                known.clear();
            }
            known.putAll(ranked(
                    chunk.stream()
                            .map(Prepared::query)
                            .filter(query -> !known.containsKey(query))
                            .toList(),
                    memory));
            List<Callable<Alignment>> tasks = new ArrayList<>();
            for (Prepared prepared : chunk) {
                RankedTitle found = known.getOrDefault(prepared.query(), RankedTitle.NONE);
                tasks.add(() -> align(prepared, found));
            }
            done.addAll(workers.inOrder(tasks));
            control.progress().report("alignment.postings", done.size(), postings.size());
        }
        return new AlignmentRun.Finished(done);
    }

    /** Proposes what a course teaches, how far and by which words of its syllabus. */
    public SyllabusReading read(Syllabus syllabus) {
        return syllabi.read(syllabus);
    }

    /**
     * Codes bare titles, for evaluation and search boxes.
     *
     * @param most candidates per title, 1..number of occupations
     * @return per title the candidates, best first; empty for a title without words
     */
    public List<List<OccupationCandidate>> rankTitles(List<String> titles, int most) {
        return rankTitles(titles, most, coding.remembered());
    }

    /** The same with this memory in place of the engine's own. */
    public List<List<OccupationCandidate>> rankTitles(List<String> titles, int most, TitleMemory memory) {
        Required.range("most", most, 1, occupations.size());
        List<Callable<List<OccupationCandidate>>> tasks = new ArrayList<>();
        for (TitleQuery query : queries(titles)) {
            tasks.add(() -> TitleCleaning.letters(query.text().core()) == 0
                    ? List.of()
                    : coding.candidates(query, most, memory));
        }
        return workers.inOrder(tasks);
    }

    /**
     * Remembers what people have decided about titles, in place of what was remembered before; the next call uses it. An
     * equal title gets their occupation, one of nearly the same meaning is drawn towards it. Without effect on calls that
     * are under way.
     *
     * @param titles those of other codes than the engine's are left out
     */
    public void remember(List<TitleEvaluation.LabelledTitle> titles) {
        List<TitleDecision> decisions = new ArrayList<>();
        titles.forEach(title -> decisions.add(new TitleDecision.Coded(title.title(), title.code())));
        remember(memory(decisions, TitleMemory.NONE));
    }

    /** As {@link #remember(List)}, also what offers no job and what offers several. */
    public void remember(TitleMemory memory) {
        coding.remember(memory);
    }

    /**
     * What people have decided, as this engine uses it. One engine may serve many parks, each with its own memory.
     *
     * @param decisions those of other codes than the engine's, and on titles that name no job, are left out
     * @param known an earlier memory, whose titles need not be run through the model again
     */
    public TitleMemory memory(List<TitleDecision> decisions, TitleMemory known) {
        return coding.memory(decisions, encoder, known);
    }

    /**
     * The decided titles that resemble this one most.
     *
     * @param most at most so many, nearest first; equal titles are left out
     */
    public List<NearTitle> nearest(String title, TitleMemory memory, int most) {
        return memory.nearest(queries(List.of(title)).getFirst(), most);
    }

    /** The meanings of titles, for comparing them later; equal titles are run once. */
    public List<TitleMeaning> meanings(List<String> titles) {
        return encoder.encode(titles.stream().map(title -> query(title).core()).toList()).stream()
                .map(vector -> new TitleMeaning(KnownVectors.Packed.of(vector)))
                .toList();
    }

    /** The advertisements that a person found in one, each with its own title; the advertisement itself if none did. */
    public static List<Posting> parts(Posting posting, TitleMemory memory) {
        List<TitleDecision.Coded> parts = memory.partsOf(posting.title());
        List<Posting> all = new ArrayList<>();
        for (TitleDecision.Coded part : parts) {
            all.add(new Posting(
                    posting.id() + "#" + (all.size() + 1),
                    part.title(),
                    posting.text(),
                    posting.company(),
                    posting.place(),
                    posting.monthlyPayLow(),
                    posting.monthlyPayHigh(),
                    posting.industry()));
        }
        return all.isEmpty() ? List.of(posting) : List.copyOf(all);
    }

    /** The titles as they are looked at. */
    List<TitleQuery> queries(List<String> titles) {
        return TitleQuery.of(titles.stream().map(this::query).toList(), encoder);
    }

    /** Number of occupations a title may get. */
    public int occupationCount() {
        return occupations.size();
    }

    /** The job of a title; {@link #NO_JOB} if it has words but names none; without core if it has no words. */
    private TitleText query(String title) {
        TitleText text = TitleText.of(title, cleaning);
        return text.core().isEmpty() && TitleCleaning.letters(TitleCleaning.fold(title)) > 0 ? NO_JOB : text;
    }

    private record Prepared(Posting posting, String title, String text, TitleText query, boolean truncated) {}

    private Prepared prepare(Posting posting) {
        String title = first(posting.title(), MOST_TITLE_CHARS);
        String text = first(posting.text(), options.mostTextChars());
        boolean truncated = title.length() < posting.title().length()
                || text.length() < posting.text().length();
        TitleText query = query(posting.title());
        if (query.core().isEmpty()) {
            List<Sentences.Span> spans = Sentences.of(text, 1).spans();
            query = spans.isEmpty()
                    ? TitleText.bare("")
                    : query(spans.getFirst().text());
        }
        return new Prepared(posting, title, text, query, truncated);
    }

    private static String first(String text, int chars) {
        return text.length() > chars ? text.substring(0, chars) : text;
    }

    /**
     * What a title was coded to.
     *
     * @param decided whether people's decisions on an equal title made the first candidate probable
     * @param refused why people's decisions make it doubtful that it offers a job
     */
    private record RankedTitle(
            List<OccupationCandidate> candidates,
            boolean decided,
            @Nullable Abstention refused) {
        private static final RankedTitle NONE = new RankedTitle(List.of(), false, null);
    }

    /** Candidates of each different query that has letters; equal titles are looked at once. */
    private Map<TitleText, RankedTitle> ranked(List<TitleText> titles, TitleMemory memory) {
        List<TitleText> different = titles.stream()
                .distinct()
                .filter(title -> TitleCleaning.letters(title.core()) > 0)
                .toList();
        List<Callable<RankedTitle>> tasks = new ArrayList<>();
        for (TitleQuery query : TitleQuery.of(different, encoder)) {
            tasks.add(() -> {
                List<OccupationCandidate> candidates = coding.candidates(query, options.candidates(), memory);
                return new RankedTitle(candidates, coding.decided(query, candidates, memory), memory.refusal(query));
            });
        }
        List<RankedTitle> found = workers.inOrder(tasks);
        Map<TitleText, RankedTitle> byTitle = new HashMap<>();
        for (int i = 0; i < different.size(); i++) {
            byTitle.put(different.get(i), found.get(i));
        }
        return byTitle;
    }

    private Alignment align(Prepared prepared, RankedTitle coded) {
        List<OccupationCandidate> found = coded.candidates();
        Posting posting = prepared.posting();
        List<CompetencyMention> mentions = finding.find(prepared.title(), prepared.text());
        return new Alignment(
                posting,
                found,
                mentions,
                sharing.share(mentions, found),
                sectors.code(posting.industry()).orElse(null),
                abstention(prepared, coded),
                prepared.truncated());
    }

    private @Nullable Abstention abstention(Prepared prepared, RankedTitle coded) {
        Abstention unfit = NoAdvertisement.reason(prepared.title(), prepared.text());
        if (unfit != null) {
            return unfit;
        }
        List<OccupationCandidate> found = coded.candidates();
        if (found.isEmpty()) {
            Posting posting = prepared.posting();
            return posting.title().isBlank() && posting.text().isBlank() ? Abstention.EMPTY : Abstention.NO_WORDS;
        }
        if (coded.refused() != null) {
            return coded.refused();
        }
        if (coded.decided()) {
            return null;
        }
        if (prepared.query().equals(NO_JOB)) {
            return Abstention.NO_JOB;
        }
        if (found.getFirst().known() < options.weakScore()) {
            return Abstention.UNKNOWN_WORDS;
        }
        return found.getFirst().probability() < options.leastProbability() ? Abstention.NEAR_NEIGHBOURS : null;
    }

    /** Frees the model and its threads. */
    @Override
    public void close() {
        workers.close();
        encoderWorkers.close();
        coding.close();
        sectors.close();
        encoder.close();
    }
}
