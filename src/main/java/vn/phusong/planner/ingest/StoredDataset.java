package vn.phusong.planner.ingest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The dataset a stored row came with, as far as entities need it: rows of former versions stay, for runs refer to them. */
@Entity
@Immutable
@Table(name = "dataset")
public class StoredDataset {
    @Id
    private long id;

    private String packId = "";
    private String name = "";
    private String state = "";

    protected StoredDataset() {}

    public long id() {
        return id;
    }

    public String packId() {
        return packId;
    }

    public String name() {
        return name;
    }

    /** Whether it is the pack's present version. */
    public boolean isCurrent() {
        return state.equals("CURRENT");
    }
}
