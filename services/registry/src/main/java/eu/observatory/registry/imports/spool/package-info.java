/** Where uploaded files wait for the job that reads them. */
@NullMarked
package eu.observatory.registry.imports.spool;

import org.jspecify.annotations.NullMarked;
