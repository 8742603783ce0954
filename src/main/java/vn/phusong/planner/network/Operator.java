package vn.phusong.planner.network;

import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * A mobile network operator.
 *
 * @param code our short name, such as {@code viettel}
 * @param mcc mobile country code, three digits
 * @param mnc mobile network codes, two or three digits each
 */
@Embeddable
public record Operator(String code, String name, String mcc, List<String> mnc) {}
