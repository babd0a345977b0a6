package org.w3id.nisso.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a store whole again after something that is no build of ours has changed it. For the one who holds the build lock. */
final class Mending {

    private final Pointer pointer;
    private final Generations generations;
    private final List<Damage> found = new ArrayList<>();

    Mending(Pointer pointer, Generations generations) {
        this.pointer = pointer;
        this.generations = generations;
    }

    /** Lets the pointer name the newest sound generation, or be gone, unless what it names is sound; returns what was wrong. */
    List<Damage> run() throws IOException {
        Optional<String> named = pointer.name();
        if (named.isPresent() && isSound(named.get())) {
            return List.of();
        }
        Optional<Generation> other = generations.complete().filter(g -> !named.equals(Optional.of(g.name())))
                .filter(g -> isSound(g.name())).findFirst();
        if (named.isEmpty() && (pointer.exists() || other.isPresent())) {
            found.add(0, new Damage(Pointer.FILE, pointer.exists() ? "does not name a generation" : "is missing"));
        }
        if (other.isPresent()) {
            pointer.set(other.get().name());
        } else {
            pointer.remove();
        }
        return List.copyOf(found);
    }

    private boolean isSound(String name) {
        Optional<Damage> damage = generations.damage(name);
        damage.ifPresent(found::add);
        return damage.isEmpty();
    }
}
