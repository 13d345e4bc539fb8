/** What a file format has to tell the job that reads it, and what the job gives it to work with. */
@NullMarked
package eu.observatory.registry.imports.format;

import org.jspecify.annotations.NullMarked;
