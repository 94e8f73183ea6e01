/** What clinicians see and do. */
@NullMarked
package org.seedsoil.care;

import org.jspecify.annotations.NullMarked;
