package org.deskcheck.compile;

import java.util.List;
import java.util.Map;
import org.deskcheck.pack.Pass;
import org.deskcheck.problem.Problem;

/**
 * What compiling rule files gave, now or before. Names no class of Drools' compiler, which would else be loaded to verify it.
 *
 * @param models names of the model classes of each pass
 * @param classes class files by class name; none where there are problems
 */
record Build(Map<Pass, List<String>> models, Map<String, byte[]> classes, List<Problem> problems) {}
