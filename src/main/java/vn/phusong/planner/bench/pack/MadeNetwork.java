package vn.phusong.planner.bench.pack;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Two operators with sites on a lattice over the province, three sectors a site and four cells a sector. */
final class MadeNetwork {
    static final String OPERATORS = """
            code,name,mcc,mnc
            viettel,Viettel,452,04
            vinaphone,VinaPhone,452,02
            """;

    /** Technology, band, frequency_MHz, bandwidth_MHz, epre_dBm by operator: bands as publicly awarded. */
    private static final List<List<String>> CARRIERS = List.of(
            List.of(
                    "GSM,GSM900,949.0,0.2,43.0",
                    "UMTS,B1,2157.5,5,33.0",
                    "LTE,B3,1835.0,20,12.2",
                    "NR,n41,2550.0,100,17.8"),
            List.of(
                    "GSM,GSM900,937.4,0.2,43.0",
                    "UMTS,B1,2127.5,5,33.0",
                    "LTE,B3,1815.0,20,12.2",
                    "NR,n78,3750.0,100,17.8"));

    private static final List<String> NAMES = List.of("viettel", "vinaphone");

    private final PackSize size;
    private final HamletMesh land;
    private final Faults faults;

    MadeNetwork(PackSize size, HamletMesh land, Faults faults) {
        this.size = size;
        this.land = land;
        this.faults = faults;
    }

    void sites(Writer text) throws IOException {
        text.write("code,name,owner,lon,lat,structure,structure_height_m,status\n");
        int across = (int) Math.ceil(Math.sqrt(size.sites()));
        for (int i = 0; i < size.sites(); i++) {
            long[] place = land.place((i % across + 0.5) / across, (i / across + 0.5) / across);
            text.write("%s,Trạm %d,%s,%s,%s,TOWER,%d.0,ON_AIR\n"
                    .formatted(
                            site(i),
                            i + 1,
                            operator(i),
                            PlaceText.degrees(place[0]),
                            PlaceText.degrees(place[1]),
                            30 + i % 21));
        }
    }

    void sectors(Writer text) throws IOException {
        text.write("code,site,operator,azimuth_deg,height_m,electrical_tilt_deg,antenna\n");
        for (int i = 0; i < size.sectors(); i++) {
            int site = i / PackSize.SECTORS_PER_SITE;
            int azimuth_deg = (site * 7 + i % PackSize.SECTORS_PER_SITE * 120) % 360;
            text.write("%s,%s,%s,%d,%d.0,2,tr36814\n"
                    .formatted(sector(i), site(site), operator(site), azimuth_deg, 30 + site % 21));
        }
    }

    void cells(Writer text) throws IOException {
        text.write("code,sector,technology,band,frequency_MHz,bandwidth_MHz,epre_dBm,status\n");
        for (int i = 0; i < size.cells(); i++) {
            int sector = i / PackSize.CELLS_PER_SECTOR;
            List<String> carriers = CARRIERS.get(sector / PackSize.SECTORS_PER_SITE % NAMES.size());
            String carrier = carriers.get(i % PackSize.CELLS_PER_SECTOR);
            text.write(sector(sector) + "-" + carrier.substring(0, carrier.indexOf(',')) + ","
                    + (faults == Faults.references ? "X" : "") + sector(sector) + ","
                    + (faults == Faults.values ? "5G" + carrier.substring(carrier.indexOf(',')) : carrier)
                    + ",ON_AIR\n");
        }
    }

    private static String site(int number) {
        return "S" + (1_000_000 + number);
    }

    private static String sector(int number) {
        return site(number / PackSize.SECTORS_PER_SITE) + "-" + (1 + number % PackSize.SECTORS_PER_SITE);
    }

    private static String operator(int site) {
        return NAMES.get(site % NAMES.size());
    }
}
