package org.policytrack.system.generative;

import com.github.curiousoddman.rgxgen.RgxGen;
import java.util.List;
import java.util.Random;

/** The dice of one request: the same seed and number throw the same. */
final class Chance {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final Random random;

    Chance(long seed, int number) {
        this.random = new Random(seed ^ (number * GOLDEN_RATIO));
    }

    boolean percent(int probability) {
        return random.nextInt(100) < probability;
    }

    /** From 0, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String matching(String pattern) {
        return RgxGen.parse(pattern).generate(random);
    }
}
