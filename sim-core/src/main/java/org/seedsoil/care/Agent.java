package org.seedsoil.care;

import java.util.List;
import org.seedsoil.disease.Effect;

/**
 * A drug: what it does at full dose.
 *
 * @param word its key in a course, such as "cytotoxic"
 * @param kind what it is, for people, such as "a cytotoxic drug"
 * @param effects what it changes while it is taken
 * @param kills whom each cycle kills, each clone named at most once
 */
public record Agent(String word, String kind, List<Effect> effects, List<CellKill> kills) {
    /** Copies the lists. */
    public Agent {
        effects = List.copyOf(effects);
        kills = List.copyOf(kills);
    }
}
