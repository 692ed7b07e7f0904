package org.siquan.app.platform.web;

import java.util.List;
import org.siquan.region.BodyId;
import org.siquan.region.ChainId;
import org.siquan.region.ClassId;
import org.siquan.region.CollegeId;
import org.siquan.region.CompetencyId;
import org.siquan.region.CourseId;
import org.siquan.region.EnterpriseId;
import org.siquan.region.InstitutionId;
import org.siquan.region.LaboratoryId;
import org.siquan.region.LearnerId;
import org.siquan.region.LodgingId;
import org.siquan.region.MentorId;
import org.siquan.region.OrderId;
import org.siquan.region.PartnerId;
import org.siquan.region.PatternId;
import org.siquan.region.PostId;
import org.siquan.region.ProgrammeId;
import org.siquan.region.Province;
import org.siquan.region.QuotaId;
import org.siquan.region.SiteId;
import org.siquan.region.ZoneId;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** In the API an identifier of a region is a text, not an object with one value. */
@Configuration(proxyBeanMethods = false)
class IdentifiersAsText {

    private static final List<Class<?>> IDENTIFIERS = List.of(
            BodyId.class,
            ChainId.class,
            ClassId.class,
            CollegeId.class,
            CompetencyId.class,
            CourseId.class,
            EnterpriseId.class,
            InstitutionId.class,
            LaboratoryId.class,
            LearnerId.class,
            LodgingId.class,
            MentorId.class,
            OrderId.class,
            PartnerId.class,
            PatternId.class,
            PostId.class,
            ProgrammeId.class,
            Province.class,
            QuotaId.class,
            SiteId.class,
            ZoneId.class);

    @Bean
    JsonMapperBuilderCustomizer identifiersOfRegions() {
        var module = new SimpleModule("identifiers of regions");
        IDENTIFIERS.forEach(identifier -> module.addSerializer(new ToStringSerializer(identifier)));
        return mapper -> mapper.addModule(module);
    }
}
