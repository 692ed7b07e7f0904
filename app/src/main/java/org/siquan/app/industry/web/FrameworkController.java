package org.siquan.app.industry.web;

import java.nio.charset.StandardCharsets;
import org.siquan.app.industry.ParkFramework;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.cfpackage.CfPackageWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The competency framework as one file that other systems read (1EdTech CASE 1.1). */
@Controller
@AllowedFor(everyRole = true)
class FrameworkController {

    private final ParkFramework framework;
    private final Catalogue catalogue;

    FrameworkController(ParkFramework framework, Catalogue catalogue) {
        this.framework = framework;
        this.catalogue = catalogue;
    }

    @GetMapping("/industry/competencies.case.json")
    ResponseEntity<byte[]> download() {
        CompetencyFramework now =
                framework.find().orElseThrow(() -> ProblemException.notFound("industry-framework-none"));
        String disposition = ContentDisposition.attachment()
                .filename("framework-" + now.version() + ".case.json", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.APPLICATION_JSON)
                .body(CfPackageWriter.write(now, catalogue));
    }
}
