package eu.observatory.portal.geography;

import java.util.List;

/** What there is to draw of the earth. */
public interface Geography {

    /** The land in view, as SVG paths. */
    List<String> land(View view);

    /** The towns in view, as many as there is room for. */
    List<Town> towns(View view);

    Town nearest(double lat, double lon);
}
