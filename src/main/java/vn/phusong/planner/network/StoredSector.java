package vn.phusong.planner.network;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.phusong.planner.ingest.StoredDataset;

/** A sector as a row of the database, for reading; rows are written in bulk by the importer. */
@Entity
@Immutable
@Table(name = "sector")
public class StoredSector {
    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StoredDataset dataset;

    @Embedded
    private Sector sector;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredSector() {}

    public long id() {
        return id;
    }

    public StoredDataset dataset() {
        return dataset;
    }

    public Sector sector() {
        return sector;
    }
}
