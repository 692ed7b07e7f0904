package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.invented.InventedRotation;
import org.siquan.engine.scheduling.verify.RotationVerifier;

@Tag("S5")
class TradePlansTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTradeCostsNoMoreThanAllowedAndKeepsEverythingInUse(long seed) {
        Model model = new Model(InventedRotation.of(200, 104, 0.8, seed));
        State state = new State(model, 400_000);
        new Construction(state, new Router(model)).build(new Watch(RunControl.of(seed, 1)));
        RandomGenerator random = new Seed(seed).generator("trades");
        TradePlans trade = new TradePlans(state);
        int[] load = state.load.clone();
        int traded = 0;
        int dearer = 0;
        for (int i = 0; i < 20_000; i++) {
            long before = state.cost();
            long allowed = random.nextInt(100_000) - 20_000L;

            boolean done = trade.propose(random, allowed);

            assertThat(state.cost() - before).as("seed %d trade %d", seed, i).isLessThanOrEqualTo(done ? allowed : 0);
            traded += done ? 1 : 0;
            dearer += state.cost() > before ? 1 : 0;
        }
        assertThat(traded).isGreaterThan(500);
        assertThat(dearer).isGreaterThan(20);
        assertThat(state.load).isEqualTo(load);
        if (state.overload == 0) {
            var verification = new RotationVerifier().verify(model.problem, new ScheduleWriter(state).write());
            assertThat(verification.valid()).isTrue();
            assertThat(verification.cost()).isEqualTo(state.breakdown());
        }
    }
}
