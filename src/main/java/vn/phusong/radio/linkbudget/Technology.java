package vn.phusong.radio.linkbudget;

/**
 * Radio access technology, the level its coverage is judged by, and the default thresholds of DESIGN §4:
 * usable as published by the Indian regulator; 4G good as Ofcom has it. None is a legal value in Viet Nam.
 */
public enum Technology {
    GSM("BCCH", new SignalLevels(-85, -95)),
    UMTS("CPICH RSCP", new SignalLevels(-93, -99)),
    LTE("RSRP", new SignalLevels(-105, -110)),
    NR("SS-RSRP", new SignalLevels(-100, -110));

    private final String levelName;
    private final SignalLevels defaultLevels;

    Technology(String levelName, SignalLevels defaultLevels) {
        this.levelName = levelName;
        this.defaultLevels = defaultLevels;
    }

    /** What its level is called in the standards. */
    public String levelName() {
        return levelName;
    }

    /** Outdoor thresholds unless criteria say otherwise. */
    public SignalLevels defaultLevels() {
        return defaultLevels;
    }
}
