package vn.phusong.radio.antenna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternsTest {

    private static final long SEED = 36814;

    @Test
    void sectorFollowsTheStandardsFormula() {
        AntennaPattern sector = SectorPattern.tr36814(15);
        assertThat(sector.gain_dBi(0, 0)).isEqualTo(15);
        assertThat(sector.gain_dBi(35, 0)).as("half power at half the width").isCloseTo(12, within(1e-12));
        assertThat(sector.gain_dBi(0, -5)).as("half power at half the width").isCloseTo(12, within(1e-12));
        assertThat(sector.gain_dBi(60, 0)).isCloseTo(15 - 12 * 3600 / 4900.0, within(1e-12));
        assertThat(sector.gain_dBi(180, 0)).isEqualTo(-10);
        assertThat(sector.gain_dBi(0, 45)).isEqualTo(-5);
        assertThat(sector.gain_dBi(60, 45)).as("sum limited to 25 dB").isEqualTo(-10);
    }

    @Test
    void omniIsRound() {
        AntennaPattern omni = new OmniPattern(8, 10);
        assertThat(omni.gain_dBi(-170, 5)).isCloseTo(5, within(1e-12));
        assertThat(OmniPattern.flat(0).gain_dBi(77, -80)).isZero();
    }

    @Test
    void tabulatedPatternReturnsBothCuts() {
        double[] horizontal = new double[360];
        double[] vertical = new double[360];
        for (int i = 0; i < 360; i++) {
            horizontal[i] = 15 * (1 - Math.cos(Math.toRadians(i)));
            vertical[i] = 12 * (1 - Math.cos(Math.toRadians(i - 6))) + (i == 180 ? 3 : 0);
        }
        AntennaPattern pattern = new TabulatedPattern("measured", 17, horizontal, vertical);
        assertThat(pattern.gain_dBi(60, 0)).isCloseTo(
                17 - (horizontal[60] + 2 / 3.0 * vertical[0] + 1 / 3.0 * (vertical[180] - 30)), within(1e-12));
        assertThat(pattern.gain_dBi(0, -6)).as("6 degrees down is the main beam").isCloseTo(17, within(1e-12));
        assertThat(pattern.gain_dBi(0, 10)).isCloseTo(17 - vertical[350], within(1e-12));
        assertThat(pattern.gain_dBi(180, -20)).as("behind and down").isCloseTo(17 - vertical[160], within(1e-12));
        assertThat(pattern.gain_dBi(0, -5.5)).isCloseTo(17 - (vertical[5] + vertical[6]) / 2, within(1e-12));
    }

    @Test
    void tiltLowersTheBeam() {
        AntennaPattern sector = SectorPattern.tr36814(15);
        MountedAntenna electrical = new MountedAntenna(sector, 90, 6, 0);
        assertThat(electrical.gain_dBi(90, -6)).isCloseTo(15, within(1e-12));
        assertThat(electrical.gain_dBi(180, -6)).as("to the side too").isCloseTo(
                sector.gain_dBi(90, 0), within(1e-12));

        MountedAntenna mechanical = new MountedAntenna(sector, 350, 0, 6);
        assertThat(mechanical.gain_dBi(350, -6)).isCloseTo(15, within(1e-9));
        assertThat(mechanical.gain_dBi(-10 + 90, 0)).as("none to the side").isCloseTo(
                sector.gain_dBi(90, 0), within(1e-9));
        AntennaPattern beam = new OmniPattern(0, 10);
        assertThat(new MountedAntenna(beam, 0, 0, 6).gain_dBi(180, 6)).as("up behind").isCloseTo(0, within(1e-9));
    }

    @Test
    void noDirectionHasMoreThanThePeak() {
        Random random = new Random(SEED);
        double[] rough = random.doubles(360, 0, 30).toArray();
        AntennaPattern[] patterns = {
            SectorPattern.tr36814(15), new OmniPattern(9, 8), new TabulatedPattern("rough", 17, rough, rough)
        };
        for (AntennaPattern pattern : patterns) {
            for (int i = 0; i < 5_000; i++) {
                MountedAntenna antenna = new MountedAntenna(
                        pattern, random.nextDouble() * 360, random.nextDouble() * 20 - 5, random.nextDouble() * 20 - 5);
                double gain = antenna.gain_dBi(random.nextDouble() * 360, random.nextDouble() * 180 - 90);
                assertThat(gain).as("seed %d", SEED).isBetween(pattern.peakGain_dBi() - 150, pattern.peakGain_dBi());
            }
        }
    }

    @Test
    void azimuthsMeetAcrossNorth() {
        MountedAntenna antenna = new MountedAntenna(SectorPattern.tr36814(15), 350, 0, 0);
        assertThat(antenna.gain_dBi(25, 0)).isCloseTo(12, within(1e-12));
        assertThat(antenna.gain_dBi(315, 0)).isCloseTo(12, within(1e-12));
    }

    @Test
    void knowsItsOwnPatternsByName() {
        assertThat(BuiltInPatterns.find("tr36814", 15)).contains(SectorPattern.tr36814(15));
        assertThat(BuiltInPatterns.find("omni", 8)).isPresent();
        assertThat(BuiltInPatterns.find("742215", 15)).isEmpty();
        assertThatThrownBy(() -> new MountedAntenna(OmniPattern.flat(0), Double.NaN, 0, 0)).hasMessageContaining("NaN");
    }

    /** What is left out by its bound must never be more than the bound. */
    @Test
    void noDirectionExceedsTheMostOfItsAzimuths() {
        long seed = System.nanoTime();
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < 20_000; i++) {
            MountedAntenna antenna = new MountedAntenna(
                    random.nextInt(3) == 0 ? OmniPattern.flat(9) : SectorPattern.tr36814(15),
                    random.nextInt(720) - 360, random.nextInt(12), random.nextInt(4) == 0 ? random.nextInt(8) : 0);
            double from_deg = -190 + 379 * random.nextDouble();
            double width_deg = random.nextInt(4) == 0 ? 200 * random.nextDouble() : 1;
            double towards_deg = from_deg + width_deg * random.nextDouble();
            double gain_dBi = antenna.gain_dBi(towards_deg, 180 * random.nextDouble() - 90);
            assertThat(gain_dBi)
                    .as("seed %d: %s, %s of %s + %s", seed, antenna, towards_deg, from_deg, width_deg)
                    .isLessThanOrEqualTo(antenna.mostGain_dBi(from_deg, from_deg + width_deg) + 1e-9);
        }
    }
}
