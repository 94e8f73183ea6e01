package org.seedsoil.io.result;

import java.util.List;
import org.seedsoil.catalogue.Teller;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.SizeBin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a result into a document. */
final class JsonTeller implements Teller {
    private final ObjectNode parent;
    private final String name;

    private JsonTeller(ObjectNode parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    /** Finds the place of a key, and makes the objects on the way. */
    static JsonTeller at(ObjectNode root, String key) {
        String[] steps = key.split("\\.", -1);
        ObjectNode here = root;
        for (int i = 0; i < steps.length - 1; i++) {
            here = here.withObjectProperty(steps[i]);
        }
        return new JsonTeller(here, steps[steps.length - 1]);
    }

    @Override
    public void estimate(Estimate estimate) {
        ObjectNode node = parent.putObject(name);
        Json.putFinite(node, "value", estimate.value());
        Json.putFinite(node, "standard-error", estimate.standardError());
        Json.putFinite(node, "low", estimate.low());
        Json.putFinite(node, "high", estimate.high());
        node.put("patients", estimate.patients());
    }

    @Override
    public void count(long count) {
        parent.put(name, count);
    }

    @Override
    public void number(double number) {
        Json.putFinite(parent, name, number);
    }

    @Override
    public void bins(List<SizeBin> bins) {
        ArrayNode list = parent.putArray(name);
        for (SizeBin bin : bins) {
            list.addObject()
                    .put("from-cells", bin.lowCells())
                    .put("to-cells", bin.highCells())
                    .put("lesions", bin.lesions());
        }
    }
}
