package org.seedsoil;

/** A scenario in which everything happens to some of a few patients within seconds: two clones, nodes, sleepers, an operation, ablation, deaths. */
public final class SmallCohort {
    /** The scenario, called toy. */
    public static final String TEXT = """
            seedsoil: 1
            name: toy
            title: Everything in small
            sources: ["Paget 1889"]
            horizon: 400 d
            anatomy: adult
            primary: {organ: breast, cells: {main: 200, other: 20}, establishes: on}
            organs: {lung: {lethality: 0.2 /d}}
            circulation: {shear: 37 /d, nk: 3 /d, size-protection: 1, size-holding: 0.5, shield: 0.5}
            immune: {surveillance: 0.1 /d, escaped-at: 50}
            clones:
              main:
                growth: {law: gompertz, birth: 0.12 /d, turnover: 0.4, capacity: 1e6}
                shedding: {rate: 0.1, exponent: 0.667, vascularized-at: 300}
                adhesion: 0.5
                clusters: {budding: 0.2, decay: 0.3, max: 5}
                protease: 0.8
                protease-half: 0.2
                intravasation: {blood: 3 /d, lymph: 1 /d, anoikis: 2 /d, size-protection: 1}
                receptors: {CXCR4: 0.4}
                soil: {lung: 0.5, bone-axial: 0.5, liver: 0.4, axillary-sentinel: 0.5}
                dormancy: {lung: {probability: 0.5, wake: 0.02 /d, die: 0.01 /d}}
                extravasation: {rate: 3 /d, crush: 1 /d, release: 10 /d}
              other:
                growth: {law: gompertz, birth: 0.14 /d, turnover: 0.3, capacity: 1e6}
                shedding: {rate: 0.2, exponent: 0.667, vascularized-at: 300}
                adhesion: 0
                protease: 0.8
                protease-half: 0.2
                intravasation: {blood: 2 /d, lymph: 1 /d, anoikis: 4 /d, size-protection: 1}
                soil: {lung: 0.2, bone-axial: 0.4}
                extravasation: {rate: 3 /d, crush: 1 /d, release: 10 /d}
            care:
              diagnosis: {diameter: 0.5 mm}
              detection: {diameter: 0.3 mm}
              interventions:
                - {resect: {lesions: primary, at: diagnosis + 10 d, margins: {R0: 0.6, R1: 0.2, R2: 0.2}, residual: {R1: 100, R2: 0.1}, regrowth: 0.05}}
                - {ablate: {coverage: 0.5, control: 0.7, at-size: 0.4 mm}}
            mortality: {disease: on, reference: 1e4, exponent: 1, other-causes: {makeham: 0.5 /y, gompertz: 1e-5 /y, aging: 0.1 /y}}
            output: {series-every: 20 d}
            """;

    private SmallCohort() {}
}
