/**
 * Scenario files in: text to scenario and back, with the place of every fault.
 *
 * <p>Begin with {@code ScenarioReader}: {@code YamlTree} makes a tree with lines and columns of a text, {@code scenario.SettingsReader}
 * settings of that, and every {@code Fault} is told at once in a {@code ScenarioException}. {@code ScenarioPrinter} writes scenarios,
 * {@code ScenarioReference} the page of their keys. {@code VariantText} is a scenario as text, resolved: all that another machine needs.
 * {@code WholeFile} writes files that are whole or absent.
 *
 * <p>Sub-packages: {@code io.result} writes results, {@code io.schema} the JSON Schema.
 */
@NullMarked
package org.seedsoil.io;

import org.jspecify.annotations.NullMarked;
