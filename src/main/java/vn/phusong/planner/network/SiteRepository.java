package vn.phusong.planner.network;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sites of the packs' current datasets. */
public interface SiteRepository extends Repository<StoredSite, Long> {
    String CURRENT = " where s.dataset.packId = :packId and s.dataset.state = 'CURRENT'";

    @Query("select count(s) from StoredSite s" + CURRENT)
    long countCurrent(String packId);

    @Query("select s from StoredSite s" + CURRENT + " and s.site.code = :code")
    Optional<StoredSite> findCurrent(String packId, String code);

    /** Sites within an area in lon/lat, by code. */
    @Query("select s from StoredSite s" + CURRENT + " and intersects(s.site.location, :area) = true order by s.site.code")
    List<StoredSite> listCurrentWithin(String packId, Geometry area);
}
