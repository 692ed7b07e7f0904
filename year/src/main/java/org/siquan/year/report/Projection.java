package org.siquan.year.report;

import java.util.List;
import org.siquan.region.Location;
import org.siquan.region.Site;

/**
 * Kilometres east and north of a centre onto a picture that holds every site. Flat: over a hundred kilometres the error is
 * below a pixel.
 */
record Projection(Location centre, double west, double north, double pixelsPerKm) {

    private static final double KM_PER_DEGREE = 111.2;

    static Projection around(Location centre, List<Site> sites, int width, int height, double marginKm) {
        double west = 0;
        double east = 0;
        double south = 0;
        double north = 0;
        for (Site site : sites) {
            double x = east(centre, site.location());
            double y = (site.location().latitude() - centre.latitude()) * KM_PER_DEGREE;
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y);
            north = Math.max(north, y);
        }
        double wide = east - west + 2 * marginKm;
        double high = north - south + 2 * marginKm;
        double scale = Math.min(width / wide, height / high);
        return new Projection(
                centre, (west + east) / 2 - width / scale / 2, (south + north) / 2 + height / scale / 2, scale);
    }

    private static double east(Location centre, Location place) {
        return (place.longitude() - centre.longitude()) * KM_PER_DEGREE * Math.cos(Math.toRadians(centre.latitude()));
    }

    double x(Site site) {
        return x(east(centre, site.location()));
    }

    double y(Site site) {
        return y((site.location().latitude() - centre.latitude()) * KM_PER_DEGREE);
    }

    double x(double kmEast) {
        return (kmEast - west) * pixelsPerKm;
    }

    double y(double kmNorth) {
        return (north - kmNorth) * pixelsPerKm;
    }

    double length(double km) {
        return km * pixelsPerKm;
    }
}
