package org.seedsoil.io;

import org.seedsoil.scenario.Anatomies;
import org.seedsoil.scenario.Written;

/**
 * The one anatomy that was stored with a result, whatever its file was called.
 *
 * @param text the file
 */
record StoredAnatomy(String text) implements Anatomies {
    @Override
    public Written.Mapping find(String name) {
        if (YamlTree.parse(TextFile.withoutMark(text), name) instanceof Written.Mapping mapping) {
            return mapping;
        }
        throw ScenarioException.of(new Fault(name, 1, 1, "", "an anatomy is a mapping of keys to values"));
    }

    @Override
    public Written.Mapping stageTable(String name) {
        return StageTables.find(name);
    }
}
