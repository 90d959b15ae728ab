package dstate.engine.casefile;

import com.google.gson.stream.JsonWriter;
import dstate.api.model.ChecklistRun.Answer;
import dstate.api.model.ChecklistRun.StepAnswer;
import dstate.api.model.Citation;
import dstate.api.model.Note;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records to JSON and back: the one place that knows how each is spelled on disk. */
final class EntryJson {
  private EntryJson() {}

  /** The object without its first bracket: {@code "seq":3,"type":"note",...}}, to follow other keys. */
  static String tail(Entry entry) {
    StringWriter out = new StringWriter();
    try (JsonWriter json = new JsonWriter(out)) {
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("seq").value(entry.seq());
      json.name("type").value(type(entry.body()));
      json.name("who").value(entry.who());
      json.name("when").value(entry.when());
      body(entry.body(), json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string writer does not fail", e);
    }
    return escapeLoneSurrogates(out.toString().substring(1));
  }

  /** A JSON string. */
  static String quoted(String text) {
    StringWriter out = new StringWriter();
    try (JsonWriter json = new JsonWriter(out)) {
      json.value(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string writer does not fail", e);
    }
    return escapeLoneSurrogates(out.toString());
  }

  private static String type(Entry.Body body) {
    if (body instanceof Entry.Header) {
      return "case";
    } else if (body instanceof Entry.NoteAdded) {
      return "note";
    } else if (body instanceof Entry.NoteEdited) {
      return "edit";
    } else if (body instanceof Entry.Marked) {
      return "mark";
    } else if (body instanceof Entry.FilterSaved) {
      return "filter";
    } else if (body instanceof Entry.RunStarted) {
      return "run";
    } else if (body instanceof Entry.Answered) {
      return "answer";
    } else if (body instanceof Entry.RunEnded) {
      return "end";
    } else if (body instanceof Entry.InputSeen) {
      return "input";
    } else if (body instanceof Entry.Undone) {
      return "undo";
    } else if (body instanceof Entry.Redone) {
      return "redo";
    }
    throw new AssertionError(body);
  }

  private static void body(Entry.Body body, JsonWriter json) throws IOException {
    if (body instanceof Entry.Header header) {
      json.name("format").value(header.format()).name("name").value(header.name());
    } else if (body instanceof Entry.NoteAdded note) {
      json.name("id").value(note.id()).name("about").value(note.about()).name("status").value(note.status().word());
      json.name("text").value(note.text());
      cites(note.cites(), json);
    } else if (body instanceof Entry.NoteEdited edit) {
      json.name("id").value(edit.id()).name("status").value(edit.status().map(Note.Status::word).orElse(""));
      json.name("text").value(edit.text());
      cites(edit.cites(), json);
    } else if (body instanceof Entry.Marked mark) {
      json.name("id").value(mark.id()).name("target").value(mark.target()).name("name").value(mark.name());
    } else if (body instanceof Entry.FilterSaved filter) {
      json.name("name").value(filter.name()).name("expression").value(filter.expression());
    } else if (body instanceof Entry.RunStarted run) {
      json.name("id").value(run.id()).name("list").value(run.list()).name("version").value(run.version());
      json.name("params").beginObject();
      for (Map.Entry<String, String> param : new java.util.TreeMap<>(run.params()).entrySet()) {
        json.name(param.getKey()).value(param.getValue());
      }
      json.endObject();
    } else if (body instanceof Entry.Answered answered) {
      StepAnswer a = answered.answer();
      json.name("run").value(answered.run()).name("list").value(a.list()).name("step").value(a.step());
      json.name("answer").value(a.answer().name()).name("word").value(a.word()).name("by").value(a.by()).name("text").value(a.text());
      cites(a.cites(), json);
    } else if (body instanceof Entry.RunEnded end) {
      json.name("run").value(end.run()).name("verdict").value(end.verdict());
    } else if (body instanceof Entry.InputSeen input) {
      json.name("file").value(input.file()).name("identity").value(input.identity()).name("bytes").value(input.bytes());
    } else if (body instanceof Entry.Undone undone) {
      seqs(undone.seqs(), json);
    } else if (body instanceof Entry.Redone redone) {
      seqs(redone.seqs(), json);
    } else {
      throw new AssertionError(body);
    }
  }

  private static void seqs(List<Long> seqs, JsonWriter json) throws IOException {
    json.name("seqs").beginArray();
    for (long seq : seqs) {
      json.value(seq);
    }
    json.endArray();
  }

  private static void cites(List<Citation> cites, JsonWriter json) throws IOException {
    json.name("cites").beginArray();
    for (Citation c : cites) {
      json.beginObject().name("source").value(c.source()).name("file").value(c.file()).name("line").value(c.line());
      json.name("offset").value(c.offset()).name("identity").value(c.identity()).name("text").value(c.text()).endObject();
    }
    json.endArray();
  }

  /** UTF-8 has no half characters; JSON has an escape for them, and log text may hold some. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder out = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1));
      boolean lone = Character.isSurrogate(c) && !pair;
      if (lone && out == null) {
        out = new StringBuilder(json.length() + 16).append(json, 0, i);
      }
      if (out != null) {
        out.append(lone ? "\\u" + Integer.toHexString(c) : String.valueOf(c));
      }
      if (pair) {
        i++;
        if (out != null) {
          out.append(json.charAt(i));
        }
      }
    }
    return out == null ? json : out.toString();
  }

  static Entry read(String json) throws JsonTree.Broken {
    JsonTree tree = JsonTree.read(json);
    return new Entry(tree.number("seq"), tree.text("who"), tree.text("when"), body(tree.text("type"), tree));
  }

  private static Entry.Body body(String type, JsonTree tree) throws JsonTree.Broken {
    return switch (type) {
      case "case" -> new Entry.Header((int) tree.number("format"), tree.text("name"));
      case "note" -> new Entry.NoteAdded(tree.text("id"), tree.text("about"),
          status(tree.text("status")).orElseThrow(() -> new JsonTree.Broken("status")), tree.text("text"), cites(tree));
      case "edit" -> new Entry.NoteEdited(tree.text("id"), status(tree.text("status")), tree.text("text"), cites(tree));
      case "mark" -> new Entry.Marked(tree.text("id"), tree.text("target"), tree.text("name"));
      case "filter" -> new Entry.FilterSaved(tree.text("name"), tree.text("expression"));
      case "run" -> new Entry.RunStarted(tree.text("id"), tree.text("list"), tree.text("version"), tree.texts("params"));
      case "answer" -> new Entry.Answered(tree.text("run"), new StepAnswer(tree.text("list"), tree.text("step"),
          answer(tree.text("answer")), tree.text("word"), tree.text("by"), tree.text("text"), cites(tree)));
      case "end" -> new Entry.RunEnded(tree.text("run"), tree.text("verdict"));
      case "input" -> new Entry.InputSeen(tree.text("file"), tree.text("identity"), tree.number("bytes"));
      case "undo" -> new Entry.Undone(seqs(tree));
      case "redo" -> new Entry.Redone(seqs(tree));
      default -> new Entry.Unknown(type);
    };
  }

  private static Optional<Note.Status> status(String word) throws JsonTree.Broken {
    Optional<Note.Status> found = Arrays.stream(Note.Status.values()).filter(s -> s.word().equals(word)).findFirst();
    if (found.isEmpty() && !word.isEmpty()) {
      throw new JsonTree.Broken("status " + word);
    }
    return found;
  }

  private static Answer answer(String word) throws JsonTree.Broken {
    return Arrays.stream(Answer.values()).filter(a -> a.name().equals(word)).findFirst()
        .orElseThrow(() -> new JsonTree.Broken("answer " + word));
  }

  private static List<Long> seqs(JsonTree tree) throws JsonTree.Broken {
    List<Long> seqs = new ArrayList<>();
    for (Object value : tree.list("seqs")) {
      seqs.add(new JsonTree(Map.of("seq", value)).number("seq"));
    }
    return seqs;
  }

  private static List<Citation> cites(JsonTree tree) throws JsonTree.Broken {
    List<Citation> cites = new ArrayList<>();
    for (Object value : tree.list("cites")) {
      if (!(value instanceof JsonTree c)) {
        throw new JsonTree.Broken("a citation is an object");
      }
      cites.add(new Citation(c.text("source"), c.text("file"), c.number("line"), c.number("offset"), c.text("identity"), c.text("text")));
    }
    return cites;
  }
}
