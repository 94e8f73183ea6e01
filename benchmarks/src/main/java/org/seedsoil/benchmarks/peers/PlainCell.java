package org.seedsoil.benchmarks.peers;

/** A cell as an object that is somewhere. */
final class PlainCell {
    private int place;

    PlainCell(int place) {
        this.place = place;
    }

    void moveTo(int where) {
        place = where;
    }

    int place() {
        return place;
    }
}
