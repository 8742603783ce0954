package vn.phusong.planner.network;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.phusong.planner.ingest.StoredDataset;

/** A site as a row of the database, for reading; rows are written in bulk by the importer. */
@Entity
@Immutable
@Table(name = "site")
public class StoredSite {
    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StoredDataset dataset;

    @Embedded
    private Site site;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredSite() {}

    public long id() {
        return id;
    }

    public StoredDataset dataset() {
        return dataset;
    }

    public Site site() {
        return site;
    }
}
