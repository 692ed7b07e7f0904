package org.siquan.framework.cfpackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.SmallFramework;
import org.siquan.region.DemonstrationRegion;

/** What we write against the official schema of CASE 1.1, where it is at hand. */
@Tag("shared")
@Tag("S2")
class SharedSchemaTest {

    private static final Path FILE =
            Path.of(System.getProperty("siquan.shared", "absent"), "data/standards/case/case-v1p1-cfpackage.json");
    private static final Catalogue CATALOGUE = Catalogue.load();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Schema schema;

    @BeforeEach
    void load() throws IOException {
        Assumptions.assumeTrue(
                Files.isRegularFile(FILE),
                "The schema of CASE 1.1 is not here; give its folder by -Dsiquan.shared=DIR to validate against it.");
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(Files.readString(FILE), InputFormat.JSON);
    }

    @Test
    void theDemonstrationRegionIsValid() {
        assertThat(errors(CompetencyFramework.of(DemonstrationRegion.load()))).isEmpty();
    }

    @Test
    void frameworksWithAndWithoutDescriptorsAliasesAndCodesAreValid() {
        assertThat(errors(SmallFramework.small())).isEmpty();
        assertThat(LongStream.rangeClosed(1, 20))
                .allSatisfy(
                        seed -> assertThat(errors(SmallFramework.random(seed))).isEmpty());
    }

    @Test
    void theSchemaBites() {
        assertThat(validate(json(SmallFramework.small()).replace("isChildOf", "isBelow")))
                .isNotEmpty();
        assertThat(validate(json(SmallFramework.small()).replace("+00:00", " noon")))
                .as("dates and identifiers are checked too")
                .isNotEmpty();
    }

    private List<Error> errors(CompetencyFramework framework) {
        return validate(json(framework));
    }

    private static String json(CompetencyFramework framework) {
        return new String(CfPackageWriter.write(framework, CATALOGUE), StandardCharsets.UTF_8);
    }

    private List<Error> validate(String json) {
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
