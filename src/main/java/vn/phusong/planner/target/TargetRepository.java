package vn.phusong.planner.target;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 5G targets of the packs' current datasets. */
public interface TargetRepository extends Repository<StoredTarget, Long> {
    String CURRENT = " where s.dataset.packId = :packId and s.dataset.state = 'CURRENT'";

    @Query("select count(s) from StoredTarget s" + CURRENT)
    long countCurrent(String packId);

    @Query("select s from StoredTarget s" + CURRENT + " and s.target.code = :code")
    Optional<StoredTarget> findCurrent(String packId, String code);
}
