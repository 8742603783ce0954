package vn.phusong.planner.ingest.load;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code pack_version}: added, never changed; what they hold can be made current again. */
@Repository
class VersionTable {
    /** What is loaded now, in the form of a version. */
    private static final String PRESENT = """
            (select to_jsonb(p) as pack,
                coalesce((select jsonb_agg(to_jsonb(e) order by e.code) from edition e
                          where e.pack_id = p.id and e.declared), '[]') as editions,
                (select array_agg(d.id order by d.id) from dataset d
                 where d.pack_id = p.id and d.state = 'CURRENT') as datasets
             from pack p where p.id = :pack) present
            """;

    /** A folder is where the files came from, not what they said. */
    private static final String SAME = """
            v.pack - 'folder' = present.pack - 'folder' and v.editions = present.editions
                and present.datasets is not distinct from (select array_agg(x.dataset_id order by x.dataset_id)
                    from pack_version_dataset x where x.pack_id = v.pack_id and x.number = v.number)
            """;

    private final JdbcClient jdbc;

    VersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String packId, int number) {
        return jdbc.sql("select exists (select from pack_version where pack_id = ? and number = ?)")
                .params(packId, number)
                .query(Boolean.class)
                .single();
    }

    /** Whether what is loaded now is the same as a version. */
    boolean isPresent(String packId, int number) {
        return jdbc.sql("select exists (select from pack_version v, " + PRESENT
                        + " where v.pack_id = :pack and v.number = :number and " + SAME + ")")
                .param("pack", packId)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Adds what is loaded now as a version, unless the last one is the same. */
    void add(String packId, long attemptId, @Nullable Integer rollbackTo) {
        int last = findLast(packId).orElse(0);
        if (last > 0 && isPresent(packId, last)) {
            return;
        }
        jdbc.sql("insert into pack_version (pack_id, number, attempt_id, rollback_to, pack, editions)"
                        + " select :pack, :number, :attempt, :rollbackTo, present.pack, present.editions from " + PRESENT)
                .param("pack", packId)
                .param("number", last + 1)
                .param("attempt", attemptId)
                .param("rollbackTo", rollbackTo)
                .update();
        jdbc.sql("""
                        insert into pack_version_dataset
                        select pack_id, :number, id from dataset where pack_id = :pack and state = 'CURRENT'
                        """)
                .param("pack", packId)
                .param("number", last + 1)
                .update();
    }

    /** Makes a version's datasets current, and what {@code pack.yaml} said with them. */
    void restore(String packId, int number) {
        for (String sql : new String[] {
            "update dataset set state = 'SUPERSEDED' where pack_id = :pack and state = 'CURRENT'",
            """
            update dataset d set state = 'CURRENT' from pack_version_dataset v
            where v.pack_id = :pack and v.number = :number and v.dataset_id = d.id
            """,
            """
            update pack p set (title_vi, title_en, province_code, synthetic, licence, source, register_edition, radio,
                folder) = (r.title_vi, r.title_en, r.province_code, r.synthetic, r.licence, r.source, r.register_edition,
                r.radio, r.folder)
            from pack_version v cross join lateral jsonb_populate_record(null::pack, v.pack) r
            where v.pack_id = :pack and v.number = :number and p.id = v.pack_id
            """,
            "update edition set declared = false where pack_id = :pack and :number > 0",
            """
            update edition e set (title_vi, title_en, valid_from, valid_to, declared) =
                (r.title_vi, r.title_en, r.valid_from, r.valid_to, true)
            from pack_version v cross join lateral jsonb_populate_recordset(null::edition, v.editions) r
            where v.pack_id = :pack and v.number = :number and e.pack_id = v.pack_id and e.code = r.code
            """
        }) {
            jdbc.sql(sql).param("pack", packId).param("number", number).update();
        }
    }

    private Optional<Integer> findLast(String packId) {
        return jdbc.sql("select number from pack_version where pack_id = ? order by number desc limit 1")
                .param(packId)
                .query(Integer.class)
                .optional();
    }
}
