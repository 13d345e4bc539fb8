/** Official files on their way into the register: uploaded as a set, read by a job, merged as facts. */
@NullMarked
package eu.observatory.registry.imports;

import org.jspecify.annotations.NullMarked;
