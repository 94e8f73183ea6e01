/**
 * The keys of a scenario, each told once, and the way from what is written to patients.
 *
 * <ul>
 *   <li>{@code ScenarioSpec} is the tree of all keys ({@code Spec} and its kinds: {@code NumberSpec}, {@code SectionSpec}, {@code
 *       MapSpec} …), with unit, domain, default and meaning. Reader, schema, reference page, {@code --set} and printing all follow it.
 *   <li>{@code SettingsReader} turns what is written ({@code Written}, with places) into {@code Settings}, and collects every fault.
 *   <li>Rules ({@code ScenarioValidator} and the classes called {@code …Rules}) examine what keys say together.
 *   <li>Builders ({@code PatientBuilder}, {@code DiseaseBuilder} …) make values of the core from valid settings. {@code Scenario} is the
 *       whole: it draws patients by {@code Variations}.
 *   <li>{@code Variant} and {@code Difference} say how one scenario differs from another.
 * </ul>
 *
 * <p>No file is read here: text comes from above ({@code sim-io}, package {@code io}).
 */
@NullMarked
package org.seedsoil.scenario;

import org.jspecify.annotations.NullMarked;
