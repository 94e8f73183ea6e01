/** What is kept of many patients: aggregates over outcomes that combine, each number with its uncertainty. */
@NullMarked
package org.seedsoil.observe;

import org.jspecify.annotations.NullMarked;
