package vn.phusong.planner.hamlet;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Hamlets of the packs' current datasets. */
public interface HamletRepository extends Repository<StoredHamlet, Long> {
    String CURRENT = " where s.dataset.packId = :packId and s.dataset.state = 'CURRENT'";

    @Query("select count(s) from StoredHamlet s" + CURRENT)
    long countCurrent(String packId);

    @Query("select s from StoredHamlet s" + CURRENT + " and s.hamlet.code = :code")
    Optional<StoredHamlet> findCurrent(String packId, String code);
}
