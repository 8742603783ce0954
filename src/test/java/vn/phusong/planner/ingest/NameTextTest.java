package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {

    @ParameterizedTest
    @CsvSource({
        "CẩmKhê, Cẩm Khê",
        "HàThạch, Hà Thạch",
        "Xã ấm Hạ, Xã Ấm Hạ",
        "ấm Hạ, Ấm Hạ",
        "Thị Trấn Yên Lập, Thị trấn Yên Lập",
        "xã Địch Quả, Xã Địch Quả",
        "XÃ ĐỊCH QUẢ, Xã Địch Quả",
        "YÊN LẬP, Yên Lập",
        "Yên  Lập, Yên Lập"
    })
    void namesThatWereDamagedAreMended(String name, String usual) {
        assertThat(NameText.findUsual(name)).contains(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cẩm Khê", "Thị trấn Yên Lập", "Khu 4", "Khu trung tâm", "TDP 4", "KCN 2", "Xóm Đồng giữa", "Y Sơn", "Ấm Hạ", "Khu 4A"})
    void usualNamesAreLeftAlone(String name) {
        assertThat(NameText.findUsual(name)).isEmpty();
    }
}
