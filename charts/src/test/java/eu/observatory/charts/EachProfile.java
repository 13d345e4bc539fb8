package eu.observatory.charts;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of every profile that the charts ship. */
@ParameterizedTest
@ValueSource(strings = {"small", "production"})
@Retention(RetentionPolicy.RUNTIME)
@interface EachProfile {}
