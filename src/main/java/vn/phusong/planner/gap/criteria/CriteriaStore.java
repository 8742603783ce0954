package vn.phusong.planner.gap.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The criteria versions of this installation. Versions are only added; what changes is whether one is
 * active, that is judged in new runs. The built-in versions are there before the first answer.
 */
@Component
public class CriteriaStore {

    private static final String SELECT = "select id, version, definition, built_in from coverage_criteria ";
    private static final String ORDER = " order by id collate \"C\", version";

    private final JdbcClient jdbc;

    CriteriaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version, by id and version. */
    public List<CoverageCriteria> list() {
        storeBuiltIn();
        return jdbc.sql(SELECT + ORDER).query(CriteriaStore::criteria).list();
    }

    /** The versions that new runs are judged by, by id and version. */
    public List<CoverageCriteria> listActive() {
        storeBuiltIn();
        return jdbc.sql(SELECT + "where active" + ORDER)
                .query(CriteriaStore::criteria)
                .list();
    }

    /**
     * The version {@code reference} names.
     *
     * @param reference {@code id@version}, or {@code id} for its highest active version
     */
    public Optional<CoverageCriteria> find(String reference) {
        storeBuiltIn();
        int at = reference.indexOf('@');
        if (at < 0) {
            return jdbc.sql(SELECT + "where id = ? and active order by version desc limit 1")
                    .param(reference)
                    .query(CriteriaStore::criteria)
                    .optional();
        }
        return jdbc.sql(SELECT + "where id = ? and version::text = ?")
                .params(reference.substring(0, at), reference.substring(at + 1))
                .query(CriteriaStore::criteria)
                .optional();
    }

    /**
     * Stores a user's definition under the next free version of its id; a definition that is already
     * stored, byte for byte in canonical form, keeps its version and becomes active again.
     *
     * @return the key it is known by
     * @throws IllegalArgumentException if the id belongs to a built-in definition
     */
    @Transactional
    public CriteriaKey add(CoverageCriteria criteria) {
        String id = criteria.key().id();
        if (BuiltInCriteria.list().stream().anyMatch(each -> each.key().id().equals(id))) {
            throw new IllegalArgumentException(id + " is a built-in id");
        }
        storeBuiltIn();
        jdbc.sql("lock table coverage_criteria in share row exclusive mode").update();
        String hash = CriteriaDocument.hash(criteria);
        Optional<Integer> stored = jdbc.sql("""
                        update coverage_criteria set active = true where id = ? and definition_hash = ?
                        returning version
                        """)
                .params(id, hash)
                .query(Integer.class)
                .optional();
        int version = stored.orElseGet(() -> jdbc.sql(
                        "select coalesce(max(version), 0) + 1 from coverage_criteria where id = ?")
                .param(id)
                .query(Integer.class)
                .single());
        CoverageCriteria versioned = criteria.withVersion(version);
        if (stored.isEmpty()) {
            insert(versioned);
        }
        return versioned.key();
    }

    /**
     * Leaves a user's version out of new runs; what was judged by it stays.
     *
     * @return false if there is no such version, or it is built in
     */
    public boolean retire(CriteriaKey key) {
        return jdbc.sql("update coverage_criteria set active = false where id = ? and version = ? and not built_in")
                        .params(key.id(), key.version())
                        .update()
                == 1;
    }

    private void storeBuiltIn() {
        List<CoverageCriteria> builtIn = BuiltInCriteria.list();
        int stored = jdbc.sql("select count(*) from coverage_criteria where built_in")
                .query(Integer.class)
                .single();
        if (stored < builtIn.size()) {
            builtIn.forEach(this::insert);
        }
    }

    private void insert(CoverageCriteria criteria) {
        jdbc.sql("""
                        insert into coverage_criteria
                            (id, version, title_vi, title_en, definition, definition_hash, built_in)
                        values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
                        on conflict (id, version) do nothing
                        """)
                .params(
                        criteria.key().id(),
                        criteria.key().version(),
                        criteria.title_vi(),
                        criteria.title_en(),
                        CriteriaDocument.json(criteria),
                        CriteriaDocument.hash(criteria),
                        criteria.builtIn())
                .update();
    }

    private static CoverageCriteria criteria(ResultSet row, int index) throws SQLException {
        CriteriaKey key = new CriteriaKey(row.getString("id"), row.getInt("version"));
        return CriteriaReader.read(key.toString(), row.getString("definition"))
                .find()
                .orElseThrow(() -> new IllegalStateException("the stored definition of " + key + " cannot be read"))
                .withVersion(key.version(), row.getBoolean("built_in"));
    }
}
