/** What happens to a patient, one dated event at a time. */
@NullMarked
package org.seedsoil.event;

import org.jspecify.annotations.NullMarked;
