package dev.threadline.picture;

/**
 * How a colour looks to those who lack one kind of cone, and in grey. The matrices act on linear RGB: G. M. Machado, M.
 * M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG
 * 15(6), 2009, severity 1.0.
 */
enum ColourVision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
    /** Luminance alone. */
    GREY(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /** Linear red, green and blue, 0 to 1, as this eye sees the colour. */
    double[] see(Colour colour) {
        double[] rgb = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int column = 0; column < 3; column++) {
                sum += matrix[3 * row + column] * rgb[column];
            }
            seen[row] = Math.clamp(sum, 0, 1);
        }
        return seen;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** How different two colours look to this eye, CIEDE2000. */
    double difference(Colour one, Colour other) {
        return Lab.of(see(one)).difference(Lab.of(see(other)));
    }
}
