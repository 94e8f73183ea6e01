package org.seedsoil.cascade;

import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Source;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.random.RandomStream;

/**
 * The agent evaluator: walks one potential detachment through the cascade with random draws, up to its niche. What
 * becomes of the colony is not part of the walk. Reuses its result; one owner.
 *
 * <p>Draws, one uniform number each, in this order; a stage that is off draws nothing:
 *
 * <ol>
 *   <li>Detachment: alone, as a cluster of 2, 3, … cells, or not at all.
 *   <li>Membrane, of the primary only.
 *   <li>Intravasation: how long, then where to (blood, lymph, death).
 *   <li>Lymph: per node, whether it lodges there.
 *   <li>Serosa, of a single cell where such ways begin: which of them, or none.
 *   <li>Circulation: whether it wears a cloak, on entering the blood; then per leg, which leg (none if there is but one; not
 *       for the thoracic duct) and whether it survives it (none where nothing kills). With a table of destinations, where to,
 *       instead of all that.
 *   <li>Arrest, per bed.
 *   <li>Self-seeding, per arrest where there is a lesion to join.
 *   <li>Extravasation: how long, then out (tissue, death, release). Released, it goes on with the next leg.
 *   <li>Soil.
 *   <li>Dormancy.
 * </ol>
 */
public final class SeedWalk {
    private final Cascade cascade;
    private final Circulation vessels;
    private final Walk walk;
    private final boolean selfSeeds;
    private SelfSeeding selfSeeding = SelfSeeding.NONE;
    private int clone;
    private double hazard;

    private SeedWalk(Cascade cascade, boolean recording) {
        this.cascade = cascade;
        this.vessels = cascade.circulation();
        this.walk = new Walk(recording);
        this.selfSeeds = cascade.disease().has(CascadeStage.SELF_SEEDING);
    }

    /**
     * Prepares walks.
     *
     * @param cascade the laws of all stages; no seed of it may {@linkplain Cascade#canCirculateForever() circulate for ever}
     * @return a walker
     */
    public static SeedWalk of(Cascade cascade) {
        return new SeedWalk(cascade, false);
    }

    /**
     * Returns a walker that also notes every decision, for one seed to be told in full. It makes the same draws.
     *
     * @return a new walker of the same cascade
     */
    public SeedWalk recording() {
        return new SeedWalk(cascade, true);
    }

    /**
     * Walks one potential detachment; no lesion is joined on the way.
     *
     * @param source where it comes from
     * @param random its numbers
     * @return what became of it, valid until the next walk
     */
    public Walk walk(Source source, RandomStream random) {
        return walk(source, random, SelfSeeding.NONE);
    }

    /**
     * Walks one potential detachment.
     *
     * @param source where it comes from
     * @param random its numbers
     * @param joining where it may join a lesion, if self-seeding is on
     * @return what became of it, valid until the next walk
     */
    public Walk walk(Source source, RandomStream random, SelfSeeding joining) {
        clone = source.cloneIndex();
        selfSeeding = joining;
        walk.start(source.organ());
        if (!detaches(random) || !breaches(source.primary(), random)) {
            return walk.ends(Fate.STAYED);
        }
        return intravasates(source.organ(), random);
    }

    private boolean detaches(RandomStream random) {
        Detachment law = cascade.detachment();
        if (!law.isOn()) {
            walk.leaves(1);
            return true;
        }
        double draw = random.nextOpen();
        double below = 0;
        for (int k = 1; k <= law.largest(clone); k++) {
            below += law.leaves(clone, k);
            if (draw < below) {
                walk.leaves(k);
                walk.note(CascadeStage.DETACHMENT, k == 1 ? "single cell" : "cluster", draw, below);
                return true;
            }
        }
        walk.note(CascadeStage.DETACHMENT, "held", draw, 1);
        return false;
    }

    private boolean breaches(boolean primary, RandomStream random) {
        return !cascade.membrane().stands(primary)
                || happens(
                        CascadeStage.MEMBRANE,
                        "breached",
                        "held",
                        cascade.membrane().breached(clone, true),
                        random);
    }

    private Walk intravasates(int source, RandomStream random) {
        Intravasation law = cascade.intravasation();
        if (!law.isOn()) {
            return leavesForBlood(source, random);
        }
        walk.elapse(random.nextWait(law.rate(clone, walk.cells())));
        double draw = random.nextOpen();
        double blood = law.toBlood(clone, walk.cells());
        double lymph = blood + law.toLymph(clone, walk.cells());
        if (draw < blood) {
            walk.note(CascadeStage.INTRAVASATION, "blood", draw, blood);
            return leavesForBlood(source, random);
        }
        if (draw < lymph) {
            walk.note(CascadeStage.INTRAVASATION, "lymph", draw, lymph);
            return passesNodes(source, random);
        }
        walk.note(CascadeStage.INTRAVASATION, "anoikis", draw, 1);
        return walk.ends(Fate.DIED_LEAVING);
    }

    private Walk leavesForBlood(int source, RandomStream random) {
        SerosalSpread law = cascade.serosa();
        int ways = law.ways(source, walk.cells());
        double draw = ways > 0 ? random.nextOpen() : 1;
        double below = 0;
        for (int w = 0; w < ways; w++) {
            below += law.takes(clone, source, w);
            if (draw < below) {
                walk.moveTo(law.way(source, w).to());
                walk.elapse(law.way(source, w).days());
                walk.note(CascadeStage.SEROSA, "crossed", draw, below);
                return findsNiche(random);
            }
        }
        if (ways > 0) {
            walk.note(CascadeStage.SEROSA, "none", draw, 1);
        }
        return entersBlood(source, random);
    }

    private Walk passesNodes(int source, RandomStream random) {
        LymphaticSpread law = cascade.lymph();
        for (int station = 0; station < law.nodes(source); station++) {
            walk.moveTo(law.node(source, station));
            walk.elapse(law.hopDays());
            if (happens(CascadeStage.LYMPH, "lodged", "passed", law.lodges(clone, walk.organ()), random)) {
                return findsNiche(random);
            }
        }
        walk.elapse(law.hopDays());
        walk.moveTo(source);
        return law.hasDuct() && !cascade.destinations().areUsed()
                ? flowsFromDuct(source, random)
                : entersBlood(source, random);
    }

    private Walk flowsFromDuct(int source, RandomStream random) {
        wearsCloak(random);
        walk.moveTo(cascade.lymph().lung());
        return survives(cascade.lymph().ductDays(source), random)
                ? circulates(random)
                : walk.ends(Fate.DIED_IN_TRANSIT);
    }

    private Walk entersBlood(int source, RandomStream random) {
        if (cascade.destinations().areUsed()) {
            return jumps(source, random);
        }
        wearsCloak(random);
        return flowsOn(random) ? circulates(random) : walk.ends(Fate.DIED_IN_TRANSIT);
    }

    private void wearsCloak(RandomStream random) {
        if (vessels.isOn() && happens(CascadeStage.CIRCULATION, "cloak", "bare", vessels.cloaked(clone), random)) {
            walk.wearsCloak();
        }
        hazard = vessels.hazard(clone, walk.cells(), walk.shielded());
    }

    private Walk jumps(int source, RandomStream random) {
        double draw = random.nextOpen();
        double below = 0;
        for (int o = 0; o < vessels.organs(); o++) {
            below += cascade.destinations().reaches(source, o);
            if (draw < below) {
                walk.moveTo(o);
                walk.note(CascadeStage.CIRCULATION, "destination", draw, below);
                return circulates(random);
            }
        }
        walk.note(CascadeStage.CIRCULATION, "lost", draw, 1);
        return walk.ends(Fate.DIED_IN_TRANSIT);
    }

    /** Goes from bed to bed, from the one it has come to. */
    private Walk circulates(RandomStream random) {
        while (true) {
            if (arrests(random)) {
                if (joins(random)) {
                    return walk.ends(Fate.JOINED);
                }
                InBed next = competes(random);
                if (next == InBed.EXTRAVASATES) {
                    return findsNiche(random);
                }
                if (next == InBed.DIES) {
                    return walk.ends(Fate.DIED_IN_BED);
                }
            }
            if (!flowsOn(random)) {
                return walk.ends(Fate.DIED_IN_TRANSIT);
            }
        }
    }

    private boolean arrests(RandomStream random) {
        double stops = cascade.arrest().arrests(walk.cells(), walk.organ());
        return !cascade.arrest().isOn() || happens(CascadeStage.ARREST, "arrested", "flowed on", stops, random);
    }

    private boolean joins(RandomStream random) {
        double share = selfSeeds ? selfSeeding.joins(walk.organ()) : 0;
        return share > 0 && happens(CascadeStage.SELF_SEEDING, "joined", "did not join", share, random);
    }

    private InBed competes(RandomStream random) {
        Extravasation law = cascade.extravasation();
        if (!law.isOn()) {
            return InBed.EXTRAVASATES;
        }
        int cells = walk.cells();
        boolean shielded = walk.shielded();
        walk.elapse(random.nextWait(law.rate(clone, cells, shielded, walk.organ())));
        double draw = random.nextOpen();
        double out = law.extravasates(clone, cells, shielded, walk.organ());
        double dead = out + law.dies(clone, cells, shielded, walk.organ());
        if (draw < out) {
            walk.note(CascadeStage.EXTRAVASATION, "extravasated", draw, out);
            return InBed.EXTRAVASATES;
        }
        boolean dies = draw < dead || law.released(clone, cells, shielded, walk.organ()) == 0;
        walk.note(CascadeStage.EXTRAVASATION, dies ? "died" : "released", draw, dies ? dead : 1);
        return dies ? InBed.DIES : InBed.RELEASED;
    }

    private boolean flowsOn(RandomStream random) {
        int leg = nextLeg(walk.organ(), random);
        walk.moveTo(vessels.to(leg));
        return survives(vessels.days(leg), random);
    }

    private int nextLeg(int organ, RandomStream random) {
        int leg = vessels.firstLeg(organ);
        int last = vessels.firstLeg(organ + 1) - 1;
        if (leg == last) {
            return leg;
        }
        double draw = random.nextOpen();
        double below = vessels.fraction(leg);
        while (draw >= below && leg < last) {
            leg++;
            below += vessels.fraction(leg);
        }
        return leg;
    }

    /** Flows for a leg, or until the seed dies on it: after a time of −ln(draw)/hazard. */
    private boolean survives(double days, RandomStream random) {
        if (hazard * days <= 0) {
            walk.flow(days);
            return true;
        }
        double draw = random.nextOpen();
        boolean surely = draw <= 1 - hazard * days; // for e⁻ˣ ≥ 1 − x
        double lives = surely ? days : -Elementary.log(draw) / hazard;
        walk.flow(Math.min(days, lives));
        if (walk.isRecorded()) {
            String outcome = lives >= days ? "survived" : "died";
            walk.note(CascadeStage.CIRCULATION, outcome, draw, lives >= days ? Elementary.exp(-hazard * days) : 1);
        }
        return lives >= days;
    }

    private Walk findsNiche(RandomStream random) {
        double niche = cascade.colonization().niche(clone, walk.organ());
        if (cascade.colonization().isOn() && !happens(CascadeStage.SOIL, "niche", "no niche", niche, random)) {
            return walk.ends(Fate.NO_NICHE);
        }
        double sleeps = cascade.dormancy().sleeps(clone, walk.organ());
        boolean dormant =
                cascade.dormancy().isOn() && happens(CascadeStage.DORMANCY, "asleep", "awake", sleeps, random);
        return walk.ends(dormant ? Fate.DORMANT : Fate.FOUNDED);
    }

    private boolean happens(CascadeStage stage, String yes, String no, double probability, RandomStream random) {
        double draw = random.nextOpen();
        boolean happens = draw < probability;
        walk.note(stage, happens ? yes : no, draw, happens ? probability : 1);
        return happens;
    }

    private enum InBed {
        EXTRAVASATES,
        DIES,
        RELEASED
    }
}
