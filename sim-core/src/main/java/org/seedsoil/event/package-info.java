/**
 * What happens to a patient, as dated events in biological order: the words of {@code replay}.
 *
 * <p>{@code EventKind} lists what can happen; an {@code Event} is one of it, with day, lesion and size; the engine tells an {@code
 * EventSink}, and nobody is told unless somebody listens ({@code EventLog}). Results are not made from events: they come from {@code
 * outcome.Outcome}, which every run has.
 */
@NullMarked
package org.seedsoil.event;

import org.jspecify.annotations.NullMarked;
