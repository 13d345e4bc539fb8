/** The page of one enterprise: who it is, both lenses with their reasons, where each field comes from, its history. */
@NullMarked
package eu.observatory.portal.enterprise;

import org.jspecify.annotations.NullMarked;
