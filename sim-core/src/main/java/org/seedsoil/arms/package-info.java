/** Arms of a trial in the same virtual patients: enrolment, endpoints, paired comparison, and what a trial with one arm for each would see. */
@NullMarked
package org.seedsoil.arms;

import org.jspecify.annotations.NullMarked;
