package org.siquan.app.placements.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PaperField;
import org.siquan.app.placements.PaperForms;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.rules.Hazard;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** States what one paper says about a placement. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE})
class PlacementPaperController {

    private final Placements placements;
    private final Papers papers;

    PlacementPaperController(Placements placements, Papers papers) {
        this.placements = placements;
        this.papers = papers;
    }

    /**
     * A field of the form.
     *
     * @param input {@code day}, {@code days}, {@code yes}, {@code count}, {@code words} or {@code hazards}
     * @param value as it stands; empty where nothing was stated
     */
    public record Field(String key, Text name, String input, String value, int least, int most) {}

    @GetMapping("/placements/{id}/papers/{kind}")
    String form(@PathVariable String id, @PathVariable String kind, Model model) {
        PlacementId placementId = PlacementId.of(id);
        PaperKind paperKind = kind(kind);
        Placement placement = placements.get(placementId);
        Optional<Papers.Paper> stated = papers.find(placementId, paperKind);
        model.addAttribute("p", placement);
        model.addAttribute("kind", paperKind);
        model.addAttribute(
                "fields",
                PaperForms.of(paperKind).stream()
                        .map(field -> field(
                                field,
                                stated.map(paper -> paper.facts()
                                                .getOrDefault(field.fact().id(), ""))
                                        .orElse("")))
                        .toList());
        model.addAttribute("number", stated.map(Papers.Paper::number).orElse(""));
        model.addAttribute("alike", paperKind.subject() == PaperKind.Subject.PLACEMENT ? papers.alike(placementId) : 1);
        model.addAttribute("scanned", stated.map(Papers.Paper::file).isPresent());
        model.addAttribute("hazards", Arrays.asList(Hazard.values()));
        return "placements/paper";
    }

    @PostMapping("/placements/{id}/papers/{kind}")
    String state(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        PlacementId placementId = PlacementId.of(id);
        Map<String, String> facts = new LinkedHashMap<>();
        for (PaperField field : PaperForms.of(kind(kind))) {
            facts.put(
                    field.fact().id(),
                    String.join(" ", typed.getOrDefault(field.fact().id(), List.of())));
        }
        PaperKind paperKind = kind(kind);
        String number = Optional.ofNullable(typed.getFirst("number")).orElse("");
        UploadedFile file = scan == null || scan.isEmpty() ? null : UploadedFile.of(scan);
        if ("true".equals(typed.getFirst("alike"))) {
            papers.stateAlike(placementId, paperKind, facts, number, file);
        } else {
            papers.state(placementId, paperKind, facts, number, file);
        }
        return PlacementController.redirect(placementId);
    }

    @GetMapping("/placements/{id}/papers/{kind}/scan")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.PARK, Role.COMMISSION})
    ResponseEntity<byte[]> scan(@PathVariable String id, @PathVariable String kind) {
        return papers.scan(PlacementId.of(id), kind(kind));
    }

    private static Field field(PaperField field, String value) {
        Text name = field.fact().name();
        String key = field.fact().id();
        return switch (field) {
            case PaperField.Day _ -> new Field(key, name, "day", value, 0, 0);
            case PaperField.Days _ -> new Field(key, name, "days", value, 0, 0);
            case PaperField.YesNo _ -> new Field(key, name, "yes", value, 0, 0);
            case PaperField.Count count -> new Field(key, name, "count", value, count.least(), count.most());
            case PaperField.Words _ -> new Field(key, name, "words", value, 0, 0);
            case PaperField.Hazards _ -> new Field(key, name, "hazards", value, 0, 0);
        };
    }

    private static PaperKind kind(String word) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("placement-paper-unknown"));
    }
}
