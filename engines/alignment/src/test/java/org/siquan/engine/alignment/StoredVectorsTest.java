package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siquan.catalogue.Catalogue;

class StoredVectorsTest {

    private static final List<String> TEXTS = List.of("电工", "java工程师", "软件和信息技术服务业", "景区解说");

    @Test
    void keepsAVectorOfEveryTermOfTheShippedCatalogue() {
        StoredVectors stored = StoredVectors.ofResource();

        assertThat(StoredVectorsWriter.texts(Catalogue.load()))
                .as("terms without a kept vector; run StoredVectorsWriter")
                .allMatch(stored::knows);
    }

    @Test
    void keepsWhatTheModelSays() {
        try (Workers workers = new Workers(2);
                SentenceEncoder encoder = SentenceEncoder.open(workers, 1)) {
            List<String> texts = StoredVectorsWriter.texts(Catalogue.load());
            List<String> some = List.of(texts.getFirst(), texts.get(texts.size() / 2), texts.getLast());
            KnownVectors kept = StoredVectors.ofResource().of(some, encoder);

            for (int i = 0; i < some.size(); i++) {
                KnownVectors.Query query = KnownVectors.query(encoder.encode(some.get(i)));
                assertThat(kept.cosine(query, i)).as(some.get(i)).isGreaterThan(0.99);
            }
        }
    }

    @Test
    void changesTheTimeAndNothingElse() throws IOException {
        try (Workers workers = new Workers(2);
                SentenceEncoder encoder = SentenceEncoder.open(workers, 1)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            StoredVectors.write(
                    Map.of(TEXTS.getFirst(), KnownVectors.Packed.of(encoder.encode(TEXTS.getFirst()))), bytes);
            StoredVectors one = StoredVectors.read(new ByteArrayInputStream(bytes.toByteArray()));
            KnownVectors.Query query = KnownVectors.query(encoder.encode("水电维修"));

            KnownVectors with = one.of(TEXTS, encoder);
            KnownVectors without = StoredVectors.none().of(TEXTS, encoder);

            assertThat(one.knows(TEXTS.getFirst())).isTrue();
            for (int i = 0; i < TEXTS.size(); i++) {
                assertThat(with.cosine(query, i)).isEqualTo(without.cosine(query, i));
                assertThat(with.cosine(query, i))
                        .isCloseTo(
                                SentenceEncoder.cosine(encoder.encode("水电维修"), encoder.encode(TEXTS.get(i))),
                                within(0.003));
            }
        }
    }

    @Test
    void refusesAnotherFormat() {
        assertThatThrownBy(() -> StoredVectors.read(new ByteArrayInputStream(new byte[16])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Try:");
    }
}
