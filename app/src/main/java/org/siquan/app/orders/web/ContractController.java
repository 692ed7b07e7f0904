package org.siquan.app.orders.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.siquan.app.orders.Contract;
import org.siquan.app.orders.Contracts;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.OrderId;
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

/** Contracts of orders: made, taken away, and checked by whoever is a party and has the file. */
@Controller
@AllowedFor({Role.PARK, Role.ENTERPRISE, Role.SCHOOL, Role.COMMISSION})
class ContractController {

    private final Contracts contracts;
    private final TalentOrders orders;
    private final Organisations organisations;

    ContractController(Contracts contracts, TalentOrders orders, Organisations organisations) {
        this.contracts = contracts;
        this.orders = orders;
        this.organisations = organisations;
    }

    @PostMapping("/orders/{id}/contracts")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    String make(@PathVariable String id, @RequestParam(defaultValue = "") String school) {
        if (!school.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
            throw ProblemException.invalid("orders-school", school);
        }
        contracts.make(new OrderId(id), new OrgId(school));
        return "redirect:/orders/" + id + "?done=contract";
    }

    /** The form of the check; a QR code leads here with the number of its contract. */
    @GetMapping("/orders/contracts")
    ModelAndView check(@RequestParam(defaultValue = "") String number) {
        if (number.isBlank()) {
            return page(null, "", HttpStatus.OK);
        }
        return contracts
                .findNumber(number)
                .map(found -> page(found, "", HttpStatus.OK))
                .orElseThrow(() -> ProblemException.notFound("orders-contract-unknown"));
    }

    /** The same bytes have the same hash, and lead to the contract; others lead nowhere. */
    @PostMapping("/orders/contracts/check")
    ModelAndView check(@RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        String hash = contracts.hash(UploadedFile.chosen(file).content());
        return contracts
                .find(hash)
                .map(found -> page(found, hash, HttpStatus.OK))
                .orElseGet(() -> page(null, hash, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/orders/contracts/{hash}")
    ModelAndView contract(@PathVariable String hash) {
        Contract found = contracts.find(hash).orElseThrow(() -> ProblemException.notFound("orders-contract-unknown"));
        return page(found, contracts.hash(contracts.content(hash)), HttpStatus.OK);
    }

    @GetMapping("/orders/contracts/{hash}/file")
    ResponseEntity<byte[]> file(@PathVariable String hash) {
        Contract found = contracts.find(hash).orElseThrow(() -> ProblemException.notFound("orders-contract-unknown"));
        var name = ContentDisposition.attachment()
                .filename("订单培养协议-" + found.number() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(contracts.content(hash));
    }

    /**
     * The page of a contract, or of a file that is none.
     *
     * @param hash of the file that was looked at; blank: none was
     */
    private ModelAndView page(@Nullable Contract contract, String hash, HttpStatus status) {
        var page = new ModelAndView("orders/contract", status);
        page.addObject("contract", contract);
        page.addObject("hash", hash);
        if (contract != null) {
            page.addObject("order", orders.get(contract.order()));
            page.addObject(
                    "school",
                    organisations
                            .find(contract.school())
                            .map(Organisations.Organisation::nameZh)
                            .orElse(contract.school().value()));
        }
        return page;
    }
}
