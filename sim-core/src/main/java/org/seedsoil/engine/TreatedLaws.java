package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Care;
import org.seedsoil.care.DatedEffect;
import org.seedsoil.care.Pulse;
import org.seedsoil.disease.Disease;

/**
 * A disease under any of the effects that its care may give, and the laws that follow: worked out when first asked for, once for all patients
 * who share the disease and the care, whatever the days of each.
 */
final class TreatedLaws {
    private final Disease disease;
    private final List<DatedEffect> effects;
    private final List<Pulse> pulses;
    private final List<Treated> treated = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();

    /** The disease while some effects hold, by their numbers. */
    private record Treated(BitSet active, Disease disease) {}

    /** The laws of a disease of which some clones in some organs will have others. */
    private record Opened(Disease disease, BitSet open, Laws laws) {}

    private final Travels travels;
    private @Nullable BitSet changed;

    private TreatedLaws(Disease disease, Care care, Travels travels) {
        this.travels = travels;
        this.disease = disease;
        this.effects = care.effects();
        this.pulses = care.pulses();
    }

    static TreatedLaws of(Disease disease, Care care, Travels travels) {
        return new TreatedLaws(disease, care, travels);
    }

    /** Whether these are the laws of a patient; patients that do not differ share their objects. */
    @SuppressWarnings("ReferenceEquality") // comparing contents of a disease would cost more than working it out
    boolean areOf(Disease other, Care care) {
        return other == disease && effects.equals(care.effects()) && pulses.equals(care.pulses());
    }

    /** The disease without treatment. */
    Disease untreated() {
        return disease;
    }

    /** Small colonies and sleeping groups that some effect gives other laws, by clone and then organ, whenever it is given: pulses change none. */
    BitSet changed() {
        BitSet known = changed;
        if (known == null) {
            known = new BitSet();
            for (int e = 0; e < effects.size(); e++) {
                BitSet alone = new BitSet();
                alone.set(e);
                Epochs.open(disease, under(alone), known);
            }
            changed = known;
        }
        return known;
    }

    List<DatedEffect> effects() {
        return effects;
    }

    List<Pulse> pulses() {
        return pulses;
    }

    /** The disease under some effects: the same object wherever it is the same disease. */
    Disease under(BitSet active) {
        for (Treated known : treated) {
            if (known.active().equals(active)) {
                return known.disease();
            }
        }
        Disease then = disease;
        for (int e = active.nextSetBit(0); e >= 0; e = active.nextSetBit(e + 1)) {
            then = effects.get(e).effect().on(then);
        }
        Disease canonical = canonical(then);
        treated.add(new Treated((BitSet) active.clone(), canonical));
        return canonical;
    }

    private Disease canonical(Disease then) {
        if (then.equals(disease)) {
            return disease;
        }
        for (Treated known : treated) {
            if (known.disease().equals(then)) {
                return known.disease();
            }
        }
        return then;
    }

    /** The laws of one of these diseases: open tells of which clones and organs small colonies may come to have others. */
    @SuppressWarnings("ReferenceEquality") // diseases are canonical
    Laws laws(Disease then, BitSet open) {
        for (Opened known : opened) {
            if (known.disease() == then && known.open().equals(open)) {
                return known.laws();
            }
        }
        Laws laws = Laws.of(then, open, opened.stream().map(Opened::laws).toList(), travels);
        opened.add(new Opened(then, (BitSet) open.clone(), laws));
        return laws;
    }
}
