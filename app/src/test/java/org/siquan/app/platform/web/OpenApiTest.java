package org.siquan.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.People.person;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The API describes itself to whoever is signed in. */
@SiquanTest
@Tag("S7")
class OpenApiTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void describesPathsFiltersRolesAndProblems() {
        assertThat(mvc.get().uri("/api/openapi").with(as(person(Role.SCHOOL))))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json)
                            .extractingPath("$.paths['/api/v1/sites'].get.parameters[*].name")
                            .asArray()
                            .contains("q", "zone", "kind", "sort", "page", "size")
                            .doesNotContain("asked");
                    assertThat(json)
                            .extractingPath("$.paths['/api/v1/orders/{id}/places'].put.description")
                            .asString()
                            .contains("PARK", "ENTERPRISE");
                    assertThat(json)
                            .extractingPath("$.paths['/api/v1/sites'].get.responses['4XX']")
                            .isNotNull();
                });
    }

    @Test
    void isForWhoIsSignedInAndHasOneAddress() {
        assertThat(mvc.get().uri("/api/openapi")).hasStatus(401);
        assertThat(mvc.get().uri("/api/openapi-source").with(as(person(Role.PARK))))
                .hasStatus(403);
    }
}
