package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;
import org.siquan.engine.kernel.Seed;

@Tag("S13")
class TitleTrainingTest {

    private static final String COOK = Fixture.COOK;
    private static final String ELECTRICIAN = Fixture.ELECTRICIAN;

    /** Invented words that no dictionary knows, each meaning one job. */
    private static List<LabelledTitle> titles() {
        List<LabelledTitle> titles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            titles.add(new LabelledTitle("锅灶小能手" + (char) ('甲' + i % 5), COOK));
            titles.add(new LabelledTitle("线路守护人" + (char) ('甲' + i % 5), ELECTRICIAN));
        }
        return titles;
    }

    @Test
    void learnsWordsThatOnlyLabelsExplainAndSaysHowSureItIs() throws IOException {
        List<TitleModel> models = TitleModel.read(new ByteArrayInputStream(trained(2)));

        assertThat(models.get(0).learned().codes()).isEmpty();
        assertThat(models.get(1).learned().codes()).contains(COOK, ELECTRICIAN);
        assertThat(share(models.get(1), "锅灶小能手", COOK))
                .isGreaterThan(0.8)
                .isGreaterThan(share(models.get(0), "锅灶小能手", COOK));
        assertThat(share(models.get(1), "线路守护人", ELECTRICIAN)).isGreaterThan(0.8);
    }

    @Test
    void threadsNeverChangeTheModel() throws IOException {
        assertThat(trained(1)).isEqualTo(trained(2));
    }

    @Test
    void refusesTooFewTitlesAndFilesOfAnotherKind() {
        assertThatThrownBy(() -> TitleTrainer.train(
                        Fixture.OCCUPATIONS, titles().subList(0, 10), 1, new ByteArrayOutputStream()))
                .hasMessageContaining("at least 50, had 10");
        assertThatThrownBy(() -> TitleModel.read(new ByteArrayInputStream(new byte[64])))
                .hasMessageContaining("has format 0");
    }

    @Test
    void aCalibratedProbabilityIsTheShareOfThoseThatAreRight() {
        var random = new Seed(7).generator("calibration");
        int n = 4_000;
        double[][] features = new double[n][];
        boolean[] right = new boolean[n];
        for (int i = 0; i < n; i++) {
            double overconfident = 0.5 + random.nextDouble() / 2;
            features[i] = Calibration.features(overconfident, 0.1, new float[19]);
            right[i] = random.nextDouble() < overconfident * overconfident;
        }

        Calibration fitted = Calibration.fit(features, right);

        for (double claimed : new double[] {0.6, 0.75, 0.9}) {
            assertThat(fitted.probability(Calibration.features(claimed, 0.1, new float[19])))
                    .isCloseTo(claimed * claimed, within(0.05));
        }
    }

    private static byte[] trained(int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TitleTrainer.train(Fixture.OCCUPATIONS, titles(), threads, out);
        return out.toByteArray();
    }

    private static double share(TitleModel model, String title, String code) {
        List<OccupationEntry> sorted = Fixture.OCCUPATIONS.stream()
                .sorted(java.util.Comparator.comparing(OccupationEntry::code))
                .toList();
        try (Workers workers = new Workers(1);
                SentenceEncoder encoder = SentenceEncoder.open(workers, 1);
                OccupationFeatures features = new OccupationFeatures(
                        sorted, encoder, StoredVectors.ofResource(), FusionWeights.ofResource())) {
            TitleQuery query =
                    TitleQuery.of(List.of(TitleText.bare(title)), encoder).getFirst();
            double[] shares = TitleModel.shares(model.scores(features.of(query).rows(), query, model.classes(sorted)));
            for (int o = 0; o < shares.length; o++) {
                if (sorted.get(o).code().equals(code)) {
                    return shares[o];
                }
            }
        }
        throw new IllegalArgumentException(code);
    }
}
