package vn.phusong.planner.network;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sectors of the packs' current datasets. */
public interface SectorRepository extends Repository<StoredSector, Long> {
    String CURRENT = " where s.dataset.packId = :packId and s.dataset.state = 'CURRENT'";

    @Query("select count(s) from StoredSector s" + CURRENT)
    long countCurrent(String packId);

    @Query("select s from StoredSector s" + CURRENT + " and s.sector.code = :code")
    Optional<StoredSector> findCurrent(String packId, String code);
}
