/** Activities and legal families: the nomenclatures, what they are called, and the everyday words for them. */
@NullMarked
package eu.observatory.registry.concept;

import org.jspecify.annotations.NullMarked;
