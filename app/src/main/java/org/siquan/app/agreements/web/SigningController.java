package org.siquan.app.agreements.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.Agreements;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signing;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Signatures: by account, by link, on paper; the file that is signed, and its check. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER, Role.PARK, Role.COMMISSION})
class SigningController {

    private final Agreements agreements;
    private final Signing signing;
    private final Placements placements;

    SigningController(Agreements agreements, Signing signing, Placements placements) {
        this.agreements = agreements;
        this.signing = signing;
        this.placements = placements;
    }

    @PostMapping("/agreements/{id}/sign")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER})
    String sign(
            @PathVariable String id, @RequestParam String sha256, @RequestParam(defaultValue = "false") boolean read) {
        if (!read) {
            throw ProblemException.invalid("agreement-unread");
        }
        AgreementId agreement = AgreementId.of(id);
        signing.sign(agreement, sha256);
        return back(agreement);
    }

    @PostMapping("/agreements/{id}/paper")
    @AllowedFor(Role.SCHOOL)
    String paper(
            @PathVariable String id,
            @RequestParam String party,
            @RequestParam String signer,
            @RequestParam String check,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        AgreementId agreement = AgreementId.of(id);
        signing.enterPaper(agreement, party(party), signer, check, UploadedFile.chosen(scan));
        return back(agreement);
    }

    @PostMapping("/agreements/{id}/certified")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER})
    String certified(
            @PathVariable String id,
            @RequestParam String party,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        AgreementId agreement = AgreementId.of(id);
        signing.enterSigned(agreement, party(party), UploadedFile.chosen(file));
        return back(agreement);
    }

    /** The address is in the answer and nowhere else, so the answer is the page itself. */
    @PostMapping("/agreements/{id}/invite")
    @AllowedFor(Role.SCHOOL)
    ModelAndView invite(
            @PathVariable String id,
            @RequestParam String party,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            Locale locale) {
        AgreementId agreement = AgreementId.of(id);
        var issued = signing.invite(agreement, party(party), name, phone, locale.getLanguage());
        return IssuedPage.of(issued, about(agreements.get(agreement)), phone);
    }

    private String about(Agreement agreement) {
        var names = placements.get(agreement.placement()).names();
        return names.learner() + " · " + names.unit();
    }

    @GetMapping("/agreements/{id}/scan")
    ResponseEntity<byte[]> scan(@PathVariable String id, @RequestParam String party) {
        return signing.scan(AgreementId.of(id), party(party));
    }

    @GetMapping("/agreements/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        Agreement agreement = agreements.get(AgreementId.of(id));
        byte[] content = agreements.file(agreement.id());
        String number = Optional.ofNullable(agreement.paper())
                .map(Agreement.Paper::number)
                .orElse(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("实习协议-" + number + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** A QR code leads here with the number of its agreement. */
    @GetMapping("/agreements/file")
    ModelAndView check(@RequestParam(defaultValue = "") String number) {
        if (number.isBlank()) {
            return checked(null, "", HttpStatus.OK);
        }
        Agreement found =
                agreements.findNumber(number).orElseThrow(() -> ProblemException.notFound("agreement-unknown"));
        return checked(found, "", HttpStatus.OK);
    }

    /** The same bytes have the same hash and lead to the agreement; others lead nowhere. */
    @PostMapping("/agreements/file")
    ModelAndView check(@RequestParam(required = false) @Nullable MultipartFile file) {
        String hash = Sha256.of(UploadedFile.chosen(file).content());
        return agreements
                .findFile(hash)
                .map(found -> checked(found, hash, HttpStatus.OK))
                .orElseGet(() -> checked(null, hash, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView checked(@Nullable Agreement found, String hash, HttpStatus status) {
        return new ModelAndView(
                "agreements/check",
                found == null
                        ? Map.of("hash", hash)
                        : Map.of("a", found, "hash", hash, "p", placements.get(found.placement())),
                status);
    }

    private static Party party(String word) {
        return Arrays.stream(Party.values())
                .filter(party -> party.name().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("agreement-party"));
    }

    private String back(AgreementId id) {
        return "redirect:/placements/" + agreements.get(id).placement() + "/agreement";
    }
}
