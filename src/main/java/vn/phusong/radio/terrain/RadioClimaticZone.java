package vn.phusong.radio.terrain;

/** Radio-climatic zone of a point of a path (ITU-R P.1812-8 §3.3, table 3). */
public enum RadioClimaticZone {
    /** Seas, oceans and other large bodies of water: zone B. */
    SEA,
    /** Land and shore up to 100 m above the sea and within 50 km of it: zone A1. */
    COASTAL_LAND,
    /** All other land: zone A2. */
    INLAND
}
