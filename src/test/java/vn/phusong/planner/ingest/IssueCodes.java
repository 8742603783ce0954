package vn.phusong.planner.ingest;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every issue code that any module declares. */
final class IssueCodes {
    private IssueCodes() {}

    static List<IssueCode> all() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(IssueCode.class));
        List<IssueCode> codes = new ArrayList<>();
        try {
            for (BeanDefinition found : scan.findCandidateComponents("vn.phusong.planner")) {
                for (Object constant :
                        Class.forName(found.getBeanClassName()).getEnumConstants()) {
                    codes.add((IssueCode) constant);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return codes;
    }
}
