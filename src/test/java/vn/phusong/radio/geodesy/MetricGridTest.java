package vn.phusong.radio.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricGridTest {

    @Test
    void aroundCoversTheCircleOnTheCommonLattice() {
        LonLat vietTri = new LonLat(105.3877261, 21.3259555);
        MetricGrid grid = MetricGrid.around(32648, vietTri, 20_000, 90);

        assertThat(grid.west_m() % 90).isZero();
        assertThat(grid.north_m() % 90).isZero();
        assertThat(grid.west_m()).isLessThanOrEqualTo(540_208 - 20_000).isGreaterThan(540_208 - 20_090.0);
        assertThat(grid.west_m() + 90.0 * grid.columns()).isGreaterThanOrEqualTo(560_208).isLessThan(560_299);
        assertThat(grid.columns()).isBetween(445, 446);
    }

    @Test
    void everyCellHoldsItsOwnCentre() {
        MetricGrid grid = new MetricGrid(32648, 500_000, 2_360_000, 250, 7, 5);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                LonLat centre = grid.centre(column, row);
                assertThat(grid.indexAt(centre.lon_deg(), centre.lat_deg())).isEqualTo(grid.index(column, row));
            }
        }
        assertThat(grid.size()).isEqualTo(35);
        assertThat(grid.indexAt(104.9, 21.3)).isEqualTo(-1);
        assertThat(grid.easting_m(0)).isCloseTo(500_125, within(1e-9));
        assertThat(grid.northing_m(4)).isCloseTo(2_358_875, within(1e-9));
    }

    @Test
    void refusesWhatIsNoGrid() {
        assertThatThrownBy(() -> new MetricGrid(4326, 0, 0, 50, 1, 1)).hasMessageContaining("EPSG:4326");
        assertThatThrownBy(() -> new MetricGrid(32648, 0, 0, 0, 1, 1)).hasMessageContaining("posting");
        assertThatThrownBy(() -> new MetricGrid(32648, 0, 0, 50, 100_000, 100_000)).hasMessageContaining("cells");
        assertThatThrownBy(() -> MetricGrid.around(32648, new LonLat(105, 21), 1e6, 1)).hasMessageContaining("radius");
    }
}
