/** Import jobs: queued, checked, read, merged, confirmed, closed, and resumed after a crash. */
@NullMarked
package eu.observatory.registry.imports.job;

import org.jspecify.annotations.NullMarked;
