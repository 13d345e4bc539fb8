/** What lies in an uploaded set: plain, gzipped or zipped CSV documents, opened and read record by record. */
@NullMarked
package eu.observatory.registry.imports.file;

import org.jspecify.annotations.NullMarked;
