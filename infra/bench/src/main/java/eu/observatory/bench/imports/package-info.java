/** Imports measured against COPY of the same rows into the same tables. */
@org.jspecify.annotations.NullMarked
package eu.observatory.bench.imports;
