package vn.phusong.planner.ingest.load;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ingest.Edition;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.planner.ingest.RadioJson;
import vn.phusong.planner.ingest.manifest.PackManifest;

/** The rows of {@code pack} and {@code edition}. */
@Repository
class PackTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Packs packs;

    PackTable(JdbcClient jdbc, JsonMapper json, Packs packs) {
        this.jdbc = jdbc;
        this.json = json;
        this.packs = packs;
    }

    /** Whether the pack says of itself what it said before, wherever its folder lies. */
    boolean isUnchanged(PackManifest manifest) {
        Pack pack = manifest.pack();
        return packs.find(pack.id()).filter(before -> atFolderOf(pack, before).equals(pack)).isPresent()
                && packs.listEditions(pack.id()).equals(manifest.editions());
    }

    private static Pack atFolderOf(Pack pack, Pack before) {
        return new Pack(
                before.id(),
                before.title_vi(),
                before.title_en(),
                before.provinceCode(),
                before.synthetic(),
                before.licence(),
                before.source(),
                before.registerEdition(),
                before.radio(),
                pack.folder());
    }

    void write(PackManifest manifest) {
        Pack pack = manifest.pack();
        jdbc.sql("""
                        insert into pack (id, title_vi, title_en, province_code, synthetic, licence, source,
                            register_edition, radio, folder)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (id) do update set (title_vi, title_en, province_code, synthetic, licence, source,
                            register_edition, radio, folder) = (excluded.title_vi, excluded.title_en,
                            excluded.province_code, excluded.synthetic, excluded.licence, excluded.source,
                            excluded.register_edition, excluded.radio, excluded.folder)
                        """)
                .params(
                        pack.id(),
                        pack.title_vi(),
                        pack.title_en(),
                        pack.provinceCode(),
                        pack.synthetic(),
                        pack.licence(),
                        pack.source(),
                        pack.registerEdition(),
                        RadioJson.write(pack.radio(), json),
                        pack.folder())
                .update();
        writeEditions(pack.id(), manifest.editions());
    }

    private void writeEditions(String packId, List<Edition> editions) {
        jdbc.sql("update edition set declared = false where pack_id = ?")
                .param(packId)
                .update();
        for (Edition edition : editions) {
            jdbc.sql("""
                            insert into edition (pack_id, code, title_vi, title_en, valid_from, valid_to)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (pack_id, code) do update set (title_vi, title_en, valid_from, valid_to, declared) =
                                (excluded.title_vi, excluded.title_en, excluded.valid_from, excluded.valid_to, true)
                            """)
                    .params(
                            packId,
                            edition.code(),
                            edition.title_vi(),
                            edition.title_en(),
                            edition.validFrom(),
                            edition.validTo())
                    .update();
        }
    }
}
