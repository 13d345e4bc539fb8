package eu.observatory.registry.enterprise;

import java.time.LocalDate;

/**
 * A dataset as one import saw it.
 *
 * @param dataset stable code, like {@code sirene}, {@code kbo}, {@code insertion-fr}, {@code sample}
 * @param base whether it makes enterprises exist; a list that is no base only completes what a base has
 * @param sample whether its enterprises are made up; sample and real never meet in one record
 * @param licence SPDX id or name of the licence
 */
public record Source(String dataset, LocalDate extractDate, String licence, boolean base, boolean sample) {}
