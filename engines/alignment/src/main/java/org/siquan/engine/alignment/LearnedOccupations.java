package org.siquan.engine.alignment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What training learned about single occupations: for each that occurred among labelled titles a vector over
 * {@link TitleInput} and a constant, which are added to what its terms say. Numbers are kept in eight bits with a scale for
 * each vector.
 *
 * @param mean of the meanings of the titles trained on
 * @param rarity of each bucket among them
 * @param codes of the occupations, shape [class]
 * @param meaning shape [class][{@link TitleInput#MEANING}]
 * @param grams shape [class][{@link TitleInput#BUCKETS}]
 * @param constant shape [class]
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LearnedOccupations(
        float[] mean, float[] rarity, List<String> codes, float[][] meaning, float[][] grams, float[] constant) {

    LearnedOccupations {
        codes = List.copyOf(codes);
    }

    /** What is added to the score of a class. */
    double score(int c, TitleInput input) {
        return constant[c] + input.times(meaning[c], grams[c]);
    }

    TitleInput input(TitleQuery query) {
        return new TitleInput(query, mean, rarity);
    }

    void write(DataOutputStream out) throws IOException {
        floats(mean, out);
        floats(rarity, out);
        out.writeInt(codes.size());
        for (int c = 0; c < codes.size(); c++) {
            out.writeUTF(codes.get(c));
            out.writeFloat(constant[c]);
            bytes(meaning[c], out);
            bytes(grams[c], out);
        }
    }

    static LearnedOccupations read(DataInputStream in) throws IOException {
        float[] mean = floats(TitleInput.MEANING, in);
        float[] rarity = floats(TitleInput.BUCKETS, in);
        int count = in.readInt();
        String[] codes = new String[count];
        float[] constant = new float[count];
        float[][] meaning = new float[count][];
        float[][] grams = new float[count][];
        for (int c = 0; c < count; c++) {
            codes[c] = in.readUTF();
            constant[c] = in.readFloat();
            meaning[c] = bytes(TitleInput.MEANING, in);
            grams[c] = bytes(TitleInput.BUCKETS, in);
        }
        return new LearnedOccupations(mean, rarity, List.of(codes), meaning, grams, constant);
    }

    private static void floats(float[] numbers, DataOutputStream out) throws IOException {
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] floats(int count, DataInputStream in) throws IOException {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }

    private static void bytes(float[] numbers, DataOutputStream out) throws IOException {
        KnownVectors.Packed packed = KnownVectors.Packed.of(numbers);
        out.writeFloat(packed.scale());
        out.write(packed.bytes());
    }

    private static float[] bytes(int count, DataInputStream in) throws IOException {
        float scale = in.readFloat();
        byte[] packed = in.readNBytes(count);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = packed[i] * scale;
        }
        return numbers;
    }
}
