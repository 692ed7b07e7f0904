package org.siquan.engine.alignment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.catalogue.Catalogue;

/**
 * Writes {@code term-vectors.bin} again after the catalogue, our everyday terms or the model changed. Argument: the file,
 * {@code src/main/resources/org/siquan/engine/alignment/term-vectors.bin}. Never part of the build.
 */
final class StoredVectorsWriter {

    private StoredVectorsWriter() {}

    public static void main(String[] arguments) throws IOException {
        List<String> texts = texts(Catalogue.load());
        Map<String, KnownVectors.Packed> vectors = new LinkedHashMap<>();
        try (Workers workers = new Workers(2);
                SentenceEncoder encoder = SentenceEncoder.open(workers, 1)) {
            List<float[]> run = encoder.encode(texts);
            for (int i = 0; i < texts.size(); i++) {
                vectors.put(texts.get(i), KnownVectors.Packed.of(run.get(i)));
            }
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            StoredVectors.write(vectors, out);
        }
        System.out.println(vectors.size() + " vectors, " + Files.size(Path.of(arguments[0])) + " bytes");
    }

    /** Every text that an engine of the shipped catalogue knows, besides the competencies of the region. */
    static List<String> texts(Catalogue catalogue) {
        List<String> texts = new ArrayList<>();
        OccupationTerm.of(catalogue.occupations().atDepth(4).stream()
                        .map(o -> new OccupationEntry(o.code(), o.name(), o.aliases(), ""))
                        .toList())
                .forEach(term -> texts.add(term.text()));
        texts.addAll(SectorCoding.texts(catalogue.sectors().atDepth(2).stream()
                .map(s -> new SectorEntry(s.code(), s.name()))
                .toList()));
        return texts.stream().distinct().toList();
    }
}
