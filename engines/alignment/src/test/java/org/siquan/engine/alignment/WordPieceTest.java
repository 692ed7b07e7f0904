package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordPieceTest {

    private final WordPiece pieces = WordPiece.ofResource("/bge-small-zh-v1.5-q-tokenizer.json");

    @Test
    void tellsJavaFromPhpAlthoughTheVocabularyIsLowerCase() {
        assertThat(pieces.encode("Java开发工程师", 128)).isNotEqualTo(pieces.encode("PHP开发工程师", 128));
        assertThat(pieces.encode("JAVA", 128)).isEqualTo(pieces.encode("ｊａｖａ", 128));
    }

    @Test
    void splitsHanCharactersAndFramesTheText() {
        // [CLS] 电 工 [SEP] in the vocabulary of BERT for Chinese
        assertThat(pieces.encode("电工", 128)).containsExactly(101, 4510, 2339, 102);
    }

    @Test
    void takesTheLongestPieceFirst() {
        assertThat(pieces.encode("mysql", 128)).hasSize(3);
        assertThat(pieces.encode("kubernetes", 128).length).isBetween(4, 12);
    }

    @Test
    void cutsToTheMostIdsAndKeepsTheEndMark() {
        long[] ids = pieces.encode("电".repeat(1000), 128);

        assertThat(ids).hasSize(128).endsWith(102);
    }

    @Test
    void readsUnknownSignsAsUnknown() {
        assertThat(pieces.encode("🎉", 128)).containsExactly(101, 100, 102);
        assertThat(pieces.encode("x".repeat(101), 128)).containsExactly(101, 100, 102);
    }
}
