package vn.phusong.planner.admin;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.phusong.planner.ingest.StoredDataset;

/** An administrative unit as a row of the database, for reading; rows are written in bulk by the importer. */
@Entity
@Immutable
@Table(name = "admin_unit")
public class StoredAdminUnit {
    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StoredDataset dataset;

    @Embedded
    private AdminUnit unit;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredAdminUnit() {}

    public long id() {
        return id;
    }

    public StoredDataset dataset() {
        return dataset;
    }

    public AdminUnit unit() {
        return unit;
    }
}
