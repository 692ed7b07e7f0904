package org.siquan.app.alignment.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.DecisionKind;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ItemState;
import org.siquan.app.alignment.ReadItem;
import org.siquan.engine.alignment.Abstention;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentRun;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.MajorShare;
import org.siquan.engine.alignment.OccupationCandidate;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.alignment.SectorMatch;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.engine.alignment.TitleMeaning;
import org.siquan.engine.alignment.TitleMemory;
import org.siquan.engine.alignment.gap.AdvertisedNeeds;
import org.siquan.engine.kernel.RunControl;

/**
 * Reads sources with an engine, what the park remembers and what was decided about each: one item for each, and one for each
 * job of those that were split.
 *
 * @param own the decision that holds for each item
 */
record SourceReading(
        AlignmentEngine engine, TitleMemory memory, Map<ItemId, StoredDecision> own, String basis, Instant now) {

    /** Below it a person confirms what an advertisement is. */
    static final double SURE = 0.60;

    /** The probability of what one person decided about a title that the engine cannot remember. */
    private static final double DECIDED = 0.95;

    SourceReading {
        own = Map.copyOf(own);
    }

    static Map<ItemId, StoredDecision> byItem(List<StoredDecision> rows) {
        Map<ItemId, StoredDecision> all = new HashMap<>();
        DecisionTable.active(rows).forEach(decision -> all.put(decision.item(), decision));
        return all;
    }

    /** What is to be read: the whole of a source, or one of its jobs. */
    private record Piece(Source source, int part, int parts, Posting posting) {}

    List<StoredItem> read(List<Source> sources, RunControl control) {
        List<Piece> pieces = new ArrayList<>();
        for (Source source : sources) {
            List<TitleDecision.Coded> jobs = jobs(source);
            pieces.add(new Piece(source, 0, jobs.size(), source.posting()));
            for (int part = 1; part <= jobs.size(); part++) {
                pieces.add(new Piece(
                        source, part, 0, source.posting(jobs.get(part - 1).title())));
            }
        }
        List<Posting> postings = pieces.stream().map(Piece::posting).toList();
        List<Alignment> found = aligned(postings, control);
        List<TitleMeaning> meanings =
                engine.meanings(postings.stream().map(Posting::title).toList());
        List<StoredItem> items = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            ReadItem item = item(piece, found.get(i));
            items.add(new StoredItem(item, piece.source().seq(), meanings.get(i), reading(item, found.get(i))));
        }
        return items;
    }

    private static ItemReading reading(ReadItem item, Alignment found) {
        return item.decided() == DecisionKind.NOT_A_JOB
                ? ItemReading.NONE
                : ItemReading.of(AdvertisedNeeds.of(found, OptionalInt.empty()));
    }

    private List<Alignment> aligned(List<Posting> postings, RunControl control) {
        return switch (engine.alignAll(postings, memory, control)) {
            case AlignmentRun.Finished finished -> finished.alignments();
            case AlignmentRun.Stopped _ -> throw new CancellationException("reading was cancelled");
        };
    }

    /** The decision on exactly this source, as long as its title is what it was. */
    Optional<StoredDecision> decision(Source source) {
        return Optional.ofNullable(own.get(source.item()))
                .filter(made -> made.title().equals(source.title())
                        || (!TitleMemory.key(made.title()).isEmpty()
                                && TitleMemory.key(made.title()).equals(TitleMemory.key(source.title()))));
    }

    private List<TitleDecision.Coded> jobs(Source source) {
        if (source.kind() == ItemKind.ORDER || source.repeats() != null) {
            return List.of();
        }
        return decision(source)
                .map(made -> made.inEngine() instanceof TitleDecision.Split split
                        ? split.parts()
                        : List.<TitleDecision.Coded>of())
                .orElseGet(() -> memory.partsOf(source.title()));
    }

    private ReadItem item(Piece piece, Alignment found) {
        Source source = piece.source();
        int part = piece.part();
        StoredDecision made = part == 0 ? decision(source).orElse(null) : null;
        Optional<OccupationCandidate> first = found.findOccupation();
        String doubt = doubt(piece, found);
        ItemState state = state(piece, made, doubt);
        String code = code(piece, made, found);
        boolean told = made != null && made.code() != null;
        boolean firstStands =
                first.map(OccupationCandidate::code).filter(c -> c.equals(code)).isPresent();
        OccupationCandidate second =
                found.occupations().size() > 1 ? found.occupations().get(1) : null;
        MajorShare major = found.majors().isEmpty() ? null : found.majors().getFirst();
        SectorMatch sector = found.sector();
        return new ReadItem(
                ItemId.of(source.kind(), source.id(), part),
                source.org(),
                source.kind(),
                source.id(),
                part,
                piece.parts(),
                piece.posting().title(),
                TitleMemory.key(piece.posting().title()),
                source.body(),
                source.company(),
                source.place(),
                source.published(),
                source.industry(),
                source.places(),
                source.repeats(),
                source.stated(),
                code,
                code == null
                        ? 0
                        : told
                                ? Math.max(
                                        DECIDED,
                                        firstStands ? first.orElseThrow().probability() : 0)
                                : first.map(OccupationCandidate::probability).orElse(0.0),
                second == null || code == null ? null : second.code(),
                second == null || code == null ? 0 : second.probability(),
                state == ItemState.DOUBTFUL ? doubt : null,
                state,
                made == null ? null : made.kind(),
                chain(found),
                sector == null ? null : sector.code(),
                sector == null ? 0 : sector.score(),
                major == null ? null : major.major(),
                major == null ? 0 : major.share(),
                0,
                null,
                basis,
                now,
                0);
    }

    /** None where there is nothing to read, no job, or several that are read each on its own. */
    private static @Nullable String code(Piece piece, @Nullable StoredDecision made, Alignment found) {
        if (piece.parts() > 0
                || found.abstained() == Abstention.NOT_A_JOB
                || (made != null && made.kind() == DecisionKind.NOT_A_JOB)) {
            return null;
        }
        return made != null && made.code() != null
                ? made.code()
                : found.findOccupation().map(OccupationCandidate::code).orElse(null);
    }

    private ItemState state(Piece piece, @Nullable StoredDecision made, @Nullable String doubt) {
        if (piece.source().repeats() != null) {
            return ItemState.REPEAT;
        }
        if (made != null || piece.part() > 0) {
            return ItemState.DECIDED;
        }
        if (doubt != null) {
            return ItemState.DOUBTFUL;
        }
        return memory.knows(piece.posting().title()) ? ItemState.FOLLOWING : ItemState.SURE;
    }

    private @Nullable String doubt(Piece piece, Alignment found) {
        Abstention abstained = found.abstained();
        boolean known = memory.knows(piece.posting().title());
        if (piece.part() > 0 || piece.parts() > 0 || (known && abstained == Abstention.NOT_A_JOB)) {
            return null;
        }
        if (abstained != null) {
            return abstained.name();
        }
        OccupationCandidate first = found.occupations().getFirst();
        if (known) {
            return first.probability() > 0.5 ? null : "DISPUTED";
        }
        String stated = piece.source().stated();
        if (stated != null) {
            return stated.equals(first.code()) ? null : "DIFFERS";
        }
        return first.probability() < SURE ? "LOW" : null;
    }

    /** The chain whose competencies weigh most. */
    private static @Nullable String chain(Alignment found) {
        Map<String, Double> weights = new HashMap<>();
        for (CompetencyMention mention : found.asked()) {
            if (!mention.competency().chain().isEmpty()) {
                weights.merge(mention.competency().chain(), mention.weight(), Double::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Double>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
