package vn.phusong.planner.network;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Operators of the packs' current datasets. */
public interface OperatorRepository extends Repository<StoredOperator, Long> {
    String CURRENT = " where s.dataset.packId = :packId and s.dataset.state = 'CURRENT'";

    @Query("select count(s) from StoredOperator s" + CURRENT)
    long countCurrent(String packId);

    @Query("select s from StoredOperator s" + CURRENT + " and s.operator.code = :code")
    Optional<StoredOperator> findCurrent(String packId, String code);
}
