package org.seedsoil.clinic;

/**
 * One reading of a rule.
 *
 * @param day when
 * @param rule its name
 * @param held whether its condition held
 * @param read what it read
 * @param ordered what was ordered; empty where nothing was
 */
public record Decision(double day, String rule, boolean held, String read, String ordered) {
    /** What is told where a patient does not do what is ordered. */
    public static final String DECLINED = "declined";

    /** What is told where nothing is done but to look again. */
    static final String WAIT = "wait";

    /**
     * Says whether anything is done.
     *
     * @return false where nothing was ordered, or to wait or watch, or the patient declined
     */
    public boolean acts() {
        boolean waits = ordered.equals(WAIT) || ordered.startsWith(Order.Watch.WORD);
        return !(ordered.isEmpty() || ordered.equals(DECLINED) || waits);
    }
}
