package org.seedsoil.disease;

import org.jspecify.annotations.Nullable;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.growth.RateChange;

/**
 * What a treatment acts on, and how. It never sets a number, so that the order of treatments does not matter: factors multiply, deaths add,
 * and what is blocked twice is blocked 1 − Π(1 − block).
 *
 * <p>A further target is one constant here: scenarios, their schema, checks, sentences and the engine follow this list.
 */
public enum Target {
    /** Births per cell. */
    BIRTH("birth", Reach.COLONY, null, Kind.FACTOR, "births per cell, at any size of the lesion") {
        @Override
        Soil on(Soil soil, double value) {
            return grown(soil, new RateChange(value, 1, 0));
        }
    },
    /** Deaths per cell. */
    DEATH("death", Reach.COLONY, null, Kind.FACTOR, "deaths per cell, at any size of the lesion") {
        @Override
        Soil on(Soil soil, double value) {
            return grown(soil, new RateChange(1, value, 0));
        }
    },
    /** Further deaths per cell. */
    KILL("kill", Reach.COLONY, null, Kind.RATE, "further deaths per cell and day, at any size of the lesion") {
        @Override
        Soil on(Soil soil, double value) {
            return grown(soil, new RateChange(1, 1, value));
        }
    },
    /** Immune surveillance v. */
    SURVEILLANCE(
            "surveillance",
            Reach.COLONY,
            CascadeStage.IMMUNE,
            Kind.FACTOR,
            "cells that residents kill per day in a small colony") {
        @Override
        Soil on(Soil soil, double value) {
            return new Soil(soil.niche(), soil.dormancy(), soil.bed(), soil.growth(), soil.surveillance() * value);
        }
    },
    /** The chance of a niche. */
    NICHE("niche", Reach.COLONY, CascadeStage.SOIL, Kind.PART, "the probability that a seed finds a niche") {
        @Override
        Soil on(Soil soil, double value) {
            return new Soil(soil.niche() * value, soil.dormancy(), soil.bed(), soil.growth(), soil.surveillance());
        }
    },
    /** Waking of sleepers. */
    WAKE("wake", Reach.COLONY, CascadeStage.DORMANCY, Kind.FACTOR, "the rate at which sleeping groups wake") {
        @Override
        Soil on(Soil soil, double value) {
            Dormancy sleep = soil.dormancy();
            return dormant(soil, new Dormancy(sleep.probability(), sleep.wake() * value, sleep.die()));
        }
    },
    /** Death of sleepers. */
    DIE_ASLEEP(
            "die-asleep", Reach.COLONY, CascadeStage.DORMANCY, Kind.FACTOR, "the rate at which sleeping groups die") {
        @Override
        Soil on(Soil soil, double value) {
            Dormancy sleep = soil.dormancy();
            return dormant(soil, new Dormancy(sleep.probability(), sleep.wake(), sleep.die() * value));
        }
    },
    /** Shedding. */
    SHEDDING("shedding", Reach.CLONE, null, Kind.FACTOR, "potential detachments") {
        @Override
        Clone on(Clone clone, double value) {
            Shedding own = clone.shedding();
            return changed(
                    clone,
                    new Shedding(own.rate() * value, own.exponent(), own.vascularizedAt()),
                    clone.intravasation(),
                    clone.cloak());
        }
    },
    /** Entry into blood. */
    BLOOD_ENTRY(
            "blood-entry",
            Reach.CLONE,
            CascadeStage.INTRAVASATION,
            Kind.FACTOR,
            "the rate of entry into blood, through doorways") {
        @Override
        Clone on(Clone clone, double value) {
            Intravasation own = clone.intravasation();
            return changed(
                    clone,
                    clone.shedding(),
                    new Intravasation(own.blood() * value, own.lymph(), own.anoikis(), own.sizeProtection()),
                    clone.cloak());
        }
    },
    /** Platelet cloak. */
    CLOAK(
            "cloak",
            Reach.CLONE,
            CascadeStage.CIRCULATION,
            Kind.PART,
            "the probability that a seed wears a platelet cloak") {
        @Override
        Clone on(Clone clone, double value) {
            return changed(clone, clone.shedding(), clone.intravasation(), clone.cloak() * value);
        }
    },
    /** Natural killer cells. */
    NK(
            "nk",
            Reach.BODY,
            CascadeStage.CIRCULATION,
            Kind.FACTOR,
            "the hazard by natural killer cells, in flow and in capillary beds") {
        @Override
        Soil on(Soil soil, double value) {
            Bed bed = soil.bed();
            Bed hunted = new Bed(bed.extravasation(), bed.crush(), bed.nk() * value, bed.release());
            return new Soil(soil.niche(), soil.dormancy(), hunted, soil.growth(), soil.surveillance());
        }

        @Override
        Transit on(Transit transit, double value) {
            return new Transit(
                    transit.shear(),
                    transit.nk() * value,
                    transit.sizeProtection(),
                    transit.sizeHolding(),
                    transit.shield());
        }
    },
    /** The tumour's effect on bone: what drugs against RANKL lower. */
    BONE_COUPLING(
            "bone-coupling",
            Reach.BODY,
            null,
            Kind.PART,
            "what lesions do to osteoclasts and osteoblasts of the bone around them") {
        @Override
        BoneCycle on(BoneCycle bone, double value) {
            return bone.withTumourTimes(value);
        }
    };

    private final String key;
    private final Reach reach;
    private final @Nullable CascadeStage stage;
    private final Kind kind;
    private final String meaning;

    Target(String key, Reach reach, @Nullable CascadeStage stage, Kind kind, String meaning) {
        this.key = key;
        this.reach = reach;
        this.stage = stage;
        this.kind = kind;
        this.meaning = meaning;
    }

    /** What an effect may be narrowed to. */
    public enum Reach {
        /** Clones and organs. */
        COLONY,
        /** Clones, wherever they are. */
        CLONE,
        /** Nothing: it is the body's. */
        BODY
    }

    /** What stands for a value. */
    public enum Kind {
        /** A factor of at least 0. */
        FACTOR,
        /** A factor from 0 to 1, as on a probability. */
        PART,
        /** A rate per day that is added. */
        RATE;

        /**
         * Returns what changes nothing.
         *
         * @return 1 for factors, 0 for what is added
         */
        public double neutral() {
            return this == RATE ? 0 : 1;
        }
    }

    /**
     * Returns the key of scenarios.
     *
     * @return such as {@code blood-entry}
     */
    public String key() {
        return key;
    }

    /**
     * Returns what an effect on it may be narrowed to.
     *
     * @return clones and organs, clones, or nothing
     */
    public Reach reach() {
        return reach;
    }

    /**
     * Returns the part of the cascade that reads it.
     *
     * @return the part; null where all of them do
     */
    public @Nullable CascadeStage stage() {
        return stage;
    }

    /**
     * Returns what its values are.
     *
     * @return factor, part or rate
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns what it is.
     *
     * @return words that follow "factor on", or stand by themselves
     */
    public String meaning() {
        return meaning;
    }

    /** Returns an organ as a clone sees it under treatment. */
    Soil on(Soil soil, double value) {
        return soil;
    }

    /** Returns a clone under treatment. */
    Clone on(Clone clone, double value) {
        return clone;
    }

    /** Returns what seeds meet in the blood under treatment. */
    Transit on(Transit transit, double value) {
        return transit;
    }

    /** Returns the cycle of lesions and bone under treatment. */
    BoneCycle on(BoneCycle bone, double value) {
        return bone;
    }

    private static Soil grown(Soil soil, RateChange change) {
        return new Soil(soil.niche(), soil.dormancy(), soil.bed(), soil.growth().under(change), soil.surveillance());
    }

    private static Soil dormant(Soil soil, Dormancy dormancy) {
        return new Soil(soil.niche(), dormancy, soil.bed(), soil.growth(), soil.surveillance());
    }

    private static Clone changed(Clone clone, Shedding shedding, Intravasation intravasation, double cloak) {
        return new Clone(
                clone.name(),
                shedding,
                clone.adhesion(),
                clone.clusters(),
                clone.protease(),
                clone.proteaseHalf(),
                intravasation,
                clone.immuneEvasion(),
                cloak,
                clone.receptors(),
                clone.docking(),
                clone.mutations());
    }
}
