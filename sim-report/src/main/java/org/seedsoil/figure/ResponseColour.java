package org.seedsoil.figure;

import java.awt.Color;
import org.seedsoil.clinic.Response;

/** The colour of a response, the same in every picture. */
enum ResponseColour {
    /** Nothing is left. */
    COMPLETE(Response.COMPLETE, "complete response (CR)", Palette.BLUE),
    /** At least 30 % less. */
    PARTIAL(Response.PARTIAL, "partial response (PR)", Palette.SKY),
    /** Neither. */
    STABLE(Response.STABLE, "stable disease (SD)", Palette.ORANGE),
    /** Progression first. */
    PROGRESSION(Response.PROGRESSION, "progression (PD)", Palette.VERMILLION),
    /** Nothing was there. */
    NONE(Response.NO_DISEASE, "no disease", Palette.GREY);

    private final Response response;
    private final String label;
    private final Color colour;

    ResponseColour(Response response, String label, Color colour) {
        this.response = response;
        this.label = label;
        this.colour = colour;
    }

    static ResponseColour of(Response response) {
        for (ResponseColour known : values()) {
            if (known.response == response) {
                return known;
            }
        }
        return NONE;
    }

    String label() {
        return label;
    }

    Color colour() {
        return colour;
    }

    LegendKey key(LegendKey.Kind kind) {
        return new LegendKey(label, colour, kind);
    }
}
