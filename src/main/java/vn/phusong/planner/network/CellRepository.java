package vn.phusong.planner.network;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cells of the packs' current datasets. */
public interface CellRepository extends Repository<StoredCell, Long> {
    String CURRENT = " where s.dataset.packId = :packId and s.dataset.state = 'CURRENT'";

    @Query("select count(s) from StoredCell s" + CURRENT)
    long countCurrent(String packId);

    @Query("select s from StoredCell s" + CURRENT + " and s.cell.code = :code")
    Optional<StoredCell> findCurrent(String packId, String code);
}
