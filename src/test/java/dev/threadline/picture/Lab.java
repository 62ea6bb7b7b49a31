package dev.threadline.picture;

/**
 * A colour in CIELAB (D65), and the CIEDE2000 difference: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference
 * Formula: Implementation Notes, Supplementary Test Data, and Mathematical Observations", 2005.
 */
record Lab(double l, double a, double b) {
    private static final double POW_25_7 = Math.pow(25, 7);

    /** From linear red, green and blue, 0 to 1. */
    static Lab of(double[] rgb) {
        double x = response((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = response(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = response((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double response(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    double difference(Lab other) {
        double meanChroma = (Math.hypot(a, b) + Math.hypot(other.a, other.b)) / 2;
        double stretch = 1 + 0.5 * (1 - Math.sqrt(share(meanChroma)));
        double c1 = Math.hypot(a * stretch, b);
        double c2 = Math.hypot(other.a * stretch, other.b);
        double h1 = degrees(b, a * stretch);
        double h2 = degrees(other.b, other.a * stretch);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : h2 - h1;
        if (turn > 180) {
            turn -= 360;
        } else if (turn < -180) {
            turn += 360;
        }
        double meanHue = grey ? h1 + h2 : (h1 + h2) / 2;
        if (!grey && Math.abs(h1 - h2) > 180) {
            meanHue += h1 + h2 < 360 ? 180 : -180;
        }
        double light = (l + other.l) / 2;
        double chroma = (c1 + c2) / 2;
        double t = 1
                - 0.17 * cos(meanHue - 30)
                + 0.24 * cos(2 * meanHue)
                + 0.32 * cos(3 * meanHue + 6)
                - 0.20 * cos(4 * meanHue - 63);
        double offset = (light - 50) * (light - 50);
        double dl = (other.l - l) / (1 + 0.015 * offset / Math.sqrt(20 + offset));
        double dc = (c2 - c1) / (1 + 0.045 * chroma);
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * chroma * t);
        double theta = 30 * Math.exp(-Math.pow((meanHue - 275) / 25, 2));
        double rotation = -Math.sin(Math.toRadians(2 * theta)) * 2 * Math.sqrt(share(chroma));
        return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
    }

    private static double share(double chroma) {
        double power = Math.pow(chroma, 7);
        return power / (power + POW_25_7);
    }

    private static double degrees(double y, double x) {
        double angle = Math.toDegrees(Math.atan2(y, x));
        return angle < 0 ? angle + 360 : angle;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
