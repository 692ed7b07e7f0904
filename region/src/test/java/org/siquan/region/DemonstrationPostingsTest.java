package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.region.postings.ContactData;
import org.siquan.region.postings.Posting;

@Tag("S2")
class DemonstrationPostingsTest {

    private final List<Posting> postings = DemonstrationRegion.postings();

    @Test
    void everyAdvertisementAndEveryEnterpriseInItIsMarkedAsInvented() {
        assertThat(postings).hasSizeBetween(55, 70).allSatisfy(posting -> {
            assertThat(posting.id()).startsWith("DEMO-");
            assertThat(posting.source()).contains("演示");
            assertThat(posting.company()).endsWith("（演示）");
            assertThat(posting.description()).contains("演示", "虚构");
        });
        assertThat(postings.stream().map(Posting::id).distinct()).hasSameSizeAs(postings);
    }

    @Test
    void theyNameEnterprisesOfAllFiveChainsAndHoldNoContactData() {
        Region region = DemonstrationRegion.load();
        Set<String> names = postings.stream().map(Posting::company).collect(Collectors.toSet());

        List<Enterprise> known = region.industry().enterprises();
        assertThat(known.stream().map(Enterprise::zh)).containsAll(names);
        assertThat(known.stream()
                        .filter(enterprise -> names.contains(enterprise.zh()))
                        .map(Enterprise::chain)
                        .distinct())
                .hasSize(5);
        assertThat(postings)
                .allSatisfy(posting -> assertThat(ContactData.remove(posting)).isEqualTo(posting));
    }

    @Test
    void mostAreAsLongAsRealOnesAndSayWhatIsRequired() {
        assertThat(postings.stream().mapToInt(posting -> posting.description().length()))
                .allSatisfy(length -> assertThat(length).isBetween(60, 420));
        assertThat(postings.stream().filter(posting -> posting.description().length() >= 150))
                .hasSizeGreaterThan(45);
        assertThat(postings.stream().filter(posting -> posting.description().contains("优先")))
                .hasSizeGreaterThan(30);
    }
}
