package io.saoma.shop.staff;

import io.saoma.sale.staff.PinHash;
import io.saoma.sale.staff.SealedPepper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The presses whose PINs count at this till: the one with its own pepper, and those with peppers of its shop that it
/// can open.
final class Presses {

    private final PinPress own;
    private final PepperPost post;
    private final List<SealedPepper> shared;
    private final Map<String, PinPress> known = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    Presses(PinPress own, PepperPost post, Staff staff) {
        this.own = own;
        this.post = post;
        shared = staff.peppers();
        known.put(own.name(), own);
        shared.forEach(it -> add(it, post.unwrap(it.sealed()), opened));
        staff.kept().forEach(it -> add(it, post.kept(it.sealed()), kept));
    }

    private void add(SealedPepper pepper, Optional<byte[]> plain, Set<String> way) {
        plain.map(own::with).filter(it -> it.name().equals(pepper.name())).ifPresent(press -> {
            known.put(press.name(), press);
            way.add(press.name());
        });
    }

    /// Those of a staff that has other peppers.
    Presses of(Staff staff) {
        return new Presses(own, post, staff);
    }

    /// With which new PINs are made: the shop's last one, where there is one.
    PinPress current() {
        return last().map(known::get).orElse(own);
    }

    /// Whether the shop has no pepper, or this till has it.
    boolean atHand() {
        return last().isEmpty() || last().filter(known::containsKey).isPresent();
    }

    private Optional<String> last() {
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(shared.getLast().name());
    }

    /// Whether this hash was made with a pepper that is known here; one of another pepper fits no PIN.
    boolean made(PinHash hash) {
        return known.containsKey(hash.pepper());
    }

    /// Takes as long as ever, right or wrong, and where there is no hash too.
    boolean fits(Pin pin, Optional<PinHash> hash) {
        return hash.map(PinHash::pepper).map(known::get).orElse(own).fits(pin, hash);
    }

    /// A pepper that is known here, as other tills of the shop can open it.
    SealedPepper wrapped(String name) {
        return new SealedPepper(name, post.wrap(known(name).pepper()));
    }

    /// The shop's last pepper where this till has it from its vault, while its API key opens no wrapping of it: other
    /// tills that have the same key could not open it either.
    Optional<SealedPepper> wrappedAnew() {
        return last().filter(name -> known.containsKey(name) && !opened.contains(name))
                .map(this::wrapped);
    }

    /// A pepper of the shop that this till would lose with its API key, for its vault.
    Optional<SealedPepper> toKeep() {
        return opened.stream()
                .filter(name -> !name.equals(own.name()) && !kept.contains(name))
                .findFirst()
                .map(name -> new SealedPepper(name, post.keep(known(name).pepper())));
    }

    private PinPress known(String name) {
        return Optional.ofNullable(known.get(name)).orElseThrow();
    }

    @Override
    public String toString() {
        return "Presses[hidden]";
    }
}
