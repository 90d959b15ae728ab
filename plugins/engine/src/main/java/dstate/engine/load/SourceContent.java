package dstate.engine.load;

import dstate.api.ask.Evidence.PlacedMarker;
import dstate.api.model.Source;
import java.util.List;

/**
 * What is known of one source at one moment.
 *
 * @param reports in line order
 * @param markers in line order
 * @param unfinished how far it was read, in words; empty: to its end
 */
public record SourceContent(
    Source source, List<ReportAt> reports, List<PlacedMarker> markers, SourceLines lines, String unfinished) {
  public SourceContent {
    markers = List.copyOf(markers);
    reports = List.copyOf(reports);
  }
}
