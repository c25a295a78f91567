package io.saoma.proof.shop;

import io.saoma.proof.Tier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// One day: its seed, how many customers come, and what may happen. Each kind of thing has dice of its own, so that a
/// day stays the same where one kind is left out.
record Shape(long seed, int orders, Set<Kind> kinds) {

    /// How often an exchange fails, in a thousand, by the weather: the worse it is, the fewer customers a day needs.
    private static final int[] FAILING = {15, 80, 200, 500};

    private static final int[] MOST_ORDERS = {600, 200, 40, 30};

    /// A build has a hundred thousand customers to serve in a few minutes; the longer tiers look for trouble.
    private static final int MOST_ORDERS_OF_A_BUILD = 2_400;

    private static final int FEWEST_ORDERS = 10;

    /// The whole day of this seed.
    static Shape of(long seed) {
        var dice = new SplittableRandom(seed);
        var kinds = EnumSet.allOf(Kind.class);
        kinds.removeIf(_ -> dice.nextInt(100) < 30);
        return new Shape(seed, FEWEST_ORDERS + dice.nextInt(mostOrders(weather(seed))), kinds);
    }

    private static int mostOrders(int weather) {
        var most = MOST_ORDERS[weather];
        return weather == 0 ? (int) Tier.chosen().of(MOST_ORDERS_OF_A_BUILD, most, most) : most;
    }

    private static int weather(long seed) {
        return dice(seed, "weather", 0).nextInt(FAILING.length);
    }

    /// How many of a thousand exchanges something befalls.
    int failing() {
        return FAILING[weather(seed)];
    }

    /// On a day with more customers than the longer tiers know, most pay at once and go: whatever else people do is so
    /// many times rarer. A build has its number of customers that way, and other days have the trouble.
    int rarity() {
        return orders > FEWEST_ORDERS + MOST_ORDERS[0] ? 4 : 1;
    }

    /// Reads what `toString` wrote.
    static Shape parse(String text) {
        var parts = text.split("/", -1);
        var kinds = Arrays.stream(parts[2].split("\\+"))
                .filter(word -> !word.isEmpty())
                .map(Kind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        return new Shape(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), kinds);
    }

    boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /// Dice for one purpose.
    RandomGenerator dice(String purpose, long index) {
        return dice(seed, purpose, index);
    }

    private static RandomGenerator dice(long seed, String purpose, long index) {
        return new SplittableRandom(seed * 1_000_003 + purpose.hashCode() * 31L + index * 0x9E3779B97F4A7C15L);
    }

    Shape withOrders(int fewer) {
        return new Shape(seed, fewer, kinds);
    }

    Shape without(Set<Kind> less) {
        var rest = EnumSet.copyOf(kinds);
        rest.removeAll(less);
        return new Shape(seed, orders, rest);
    }

    @Override
    public String toString() {
        return seed + "/" + orders + "/" + kinds.stream().map(Kind::name).collect(Collectors.joining("+"));
    }
}
