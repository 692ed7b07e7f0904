package org.siquan.engine.matching.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaves and roots of the reference tests of Certificate Transparency (RFC 6962), computed here by its recursion too. */
@Tag("S4")
class A01_MerkleTreeTest {

    private static final List<byte[]> LEAVES = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootOfTheReference(int leaves, String root) {
        assertThat(MerkleTree.over(leaves, LEAVES::get).root().hex()).isEqualTo(root);
    }

    @Test
    void theFirstLeafOfSevenHasTheAuditPathOfTheReference() {
        assertThat(MerkleTree.over(7, LEAVES::get).path(0))
                .extracting(Digest::hex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        MerkleTree.over(3, i -> LEAVES.get(4 + i)).root().hex());
    }

    @Test
    void everyPathLeadsToTheRoot() {
        for (int size = 1; size <= 40; size++) {
            CommitmentList list = Rounds.list(size, size);
            for (int i = 0; i < size; i++) {
                Inclusion inclusion = list.findInclusion(list.digests().get(i)).orElseThrow();

                assertThat(inclusion.index()).isEqualTo(i);
                assertThat(up(list.digests().get(i), inclusion, size))
                        .as("leaf %d of %d", i, size)
                        .isEqualTo(list.root());
            }
        }
    }

    /** RFC 9162 section 2.1.3.2, which knows nothing of levels. */
    private static Digest up(Digest leaf, Inclusion inclusion, int size) {
        int place = inclusion.index();
        int last = size - 1;
        var sha = Fields.sha256();
        sha.update((byte) 0);
        byte[] node = sha.digest(leaf.shared());
        for (Digest sister : inclusion.path()) {
            assertThat(last).as("the path is not longer than the tree is high").isPositive();
            sha.update((byte) 1);
            if (place % 2 == 1 || place == last) {
                sha.update(sister.shared());
                node = sha.digest(node);
                while (place % 2 == 0 && place > 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                sha.update(node);
                node = sha.digest(sister.shared());
            }
            place /= 2;
            last /= 2;
        }
        assertThat(last).as("the path reaches the root").isZero();
        return Digest.of(node);
    }
}
