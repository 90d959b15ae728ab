package dstate.api.result;

import java.util.List;

/** Things under things: devices, chains. @param schema as in {@link Table} */
public record Tree(String schema, List<Node> roots) implements Shape {
  public Tree {
    roots = List.copyOf(roots);
  }

  /** @param value what scripts get for this node, without children @param label what people see */
  public record Node(Value.Obj value, Text label, List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }
  }
}
