package vn.phusong.planner.admin;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Administrative units of the packs' current datasets. */
public interface AdminUnitRepository extends Repository<StoredAdminUnit, Long> {
    String CURRENT = " where s.dataset.packId = :packId and s.dataset.state = 'CURRENT'";

    @Query("select count(s) from StoredAdminUnit s" + CURRENT)
    long countCurrent(String packId);

    @Query("select s from StoredAdminUnit s" + CURRENT + " and s.unit.edition = :edition and s.unit.code = :code")
    Optional<StoredAdminUnit> findCurrent(String packId, String edition, String code);
}
