/** How a lesion grows: laws of the mean, and the exact birth and death around them. */
@NullMarked
package org.seedsoil.growth;

import org.jspecify.annotations.NullMarked;
