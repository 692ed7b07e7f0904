package org.siquan.app.industry.internal;

import java.util.Optional;
import org.siquan.app.industry.ParkFramework;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.framework.CompetencyFramework;
import org.siquan.region.Park;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class ParkFrameworkTable implements ParkFramework {

    private final MetroAreaRegistry metroArea;
    private final IndustryTables tables;

    ParkFrameworkTable(MetroAreaRegistry metroArea, IndustryTables tables) {
        this.metroArea = metroArea;
        this.tables = tables;
    }

    @Override
    public Optional<CompetencyFramework> find() {
        return metroArea.findPark().map(this::of);
    }

    private CompetencyFramework of(Park park) {
        return CompetencyFramework.of(
                park, tables.chains(), tables.competencies(), tables.levels(), park.firstMonday());
    }
}
