package org.siquan.app.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.siquan.app.platform.AllowedFor;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's description for whoever is signed in; the library's own address says nobody's roles, so it is refused. */
@RestController
class OpenApiController {

    private final OpenApiWebMvcResource source;

    OpenApiController(OpenApiWebMvcResource source) {
        this.source = source;
    }

    @GetMapping(path = "/api/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor(everyRole = true)
    byte[] document(HttpServletRequest request, Locale locale) throws JsonProcessingException {
        return source.openapiJson(request, "/api/openapi", locale);
    }
}
