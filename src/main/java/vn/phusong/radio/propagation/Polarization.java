package vn.phusong.radio.propagation;

/** Polarisation of the transmitted wave. */
public enum Polarization {
    HORIZONTAL,
    VERTICAL
}
