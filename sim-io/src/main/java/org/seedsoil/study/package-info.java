/**
 * A study is variants times patients: what is run, cut into chunks that anybody can run anywhere, and put together again to the same bytes.
 *
 * <p>Begin with {@link org.seedsoil.study.Study}. A {@link org.seedsoil.io.VariantText variant} is a scenario as text; a
 * {@link org.seedsoil.study.Chunk} is any range of its patients, told by plain data; an {@link org.seedsoil.study.Executor} runs chunks; a
 * {@link org.seedsoil.study.CohortCollector} takes their results in, in any order, and has one pass of rows and one set of totals to give.
 */
@NullMarked
package org.seedsoil.study;

import org.jspecify.annotations.NullMarked;
