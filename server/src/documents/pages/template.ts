import { EMPTY_NOTE, LOOSE_NOTES, toBeWritten } from '../manuscript/remarks.js';
import { UNITS } from './unitsTemplate.js';

/** Name of the file that the template reads: the letter as JSON (`PagesData`). */
export const DATA_FILE = '/brief.json';

/**
 * How a letter looks on paper, in the language of Typst. It is the same for every letter: all that differs comes from the
 * data, and whatever stands there is set as it is written. Paragraphs of the manuscript are marked `<piece>`, and
 * `<places>` says on which page each stands and how far from its top.
 */
export const TEMPLATE = String.raw`
#let letter = json("${DATA_FILE}")
#let serif = "Source Serif 4"
#let sans = "Source Sans 3"
#let blue = rgb("#154273")
#let grey = rgb("#5b5b5b")
#let hair = 0.5pt + rgb("#9a9a9a")
#let published = letter.head != none and letter.head.form == "kamerstuk"

// What is set in the margin of a published letter: its dossier and number.
#let aside = 32mm
#let (left-margin, right-margin) = if published { (24mm + aside, 24mm) } else { (31mm, 31mm) }
#let text-width = 210mm - left-margin - right-margin

#set document(
  title: letter.title,
  author: if letter.author == none { () } else { letter.author },
  date: none,
)
#set text(font: (serif, sans), size: 10.5pt, lang: "nl", region: "NL", hyphenate: true, overhang: false, costs: (hyphenation: 400%))
// Lines are chosen for the paragraph as a whole; one after another, each would be filled with what is left of a word.
#set par(justify: false, linebreaks: "optimized", leading: 0.68em, spacing: 1.15em)
// An abbreviation is not cut: «OJCS-Raad».
#show regex("\p{L}*\p{Lu}{2}[\p{L}\-]*"): set text(hyphenate: false)

// ── The page ──

#let page-number = context {
  let last = counter(page).final().first()
  [Pagina #counter(page).display() van #last]
}
#let identity = if letter.head != none { letter.head.identity }
// What is asked page by page holds on to these words alone: with the whole letter in hand, every page would be set anew at every edit.
#let running = letter.running

#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 27mm, left: left-margin, right: right-margin),
  header-ascent: 9mm,
  footer-descent: 9mm,
  header: context if here().page() > 1 {
    set text(font: sans, size: 8.5pt, fill: grey, hyphenate: false)
    if published { pad(left: -aside, running) } else { running }
  },
  footer: {
    set text(font: sans, size: 8.5pt, fill: grey, hyphenate: false)
    if published { pad(left: -aside)[#identity #h(1fr) #page-number] } else [#h(1fr) #page-number]
  },
)

// ── Words ──

#let note-name(index) = label("noot-" + str(index))

// In a dashed box, as in the preview and on a web page: seen without colour, too. Its lines are of the colour of what is missing.
#let dashed = (paint: rgb("#9a6b00"), thickness: 0.8pt, dash: "dashed")
#let open(body) = if letter.marks {
  let room = h(1.2pt)
  room + highlight(fill: rgb("#ffe58f"), stroke: (..dashed, thickness: 0.5pt), radius: 1.5pt, extent: 1.2pt, body) + room
} else { body }

#let styled(run) = {
  let form = run.at("f", default: "")
  let body = [#run.t]
  if "c" in form { body = text(font: sans, hyphenate: false, body) }
  if "b" in form { body = strong(text(hyphenate: false, body)) }
  if "i" in form { body = emph(text(hyphenate: false, body)) }
  if "u" in form { body = underline(offset: 1.5pt, stroke: 0.5pt, body) }
  if "s" in form { body = strike(body) }
  if "h" in form { body = super(body) }
  if "l" in form { body = sub(body) }
  if "p" in form { body = open(body) }
  body
}

// What a run leads to; of runs on one line what all of them do.
#let target-of(run) = if "k" in run {
  let targets = run.k.map(target-of).dedup()
  if targets.len() == 1 { targets.first() }
} else if "l" in run { run.l } else if "to" in run { label(run.to) }

// The mark of a note that does not exist: seen to be so where what is open is marked.
#let lost-mark(run) = if letter.marks { open(super(run.lost + "?")) } else { super(run.lost) }

#let unlinked(run, note, words) = {
  if "t" in run { styled(run) }
  else if "n" in run { note(run) }
  else if "lost" in run { lost-mark(run) }
  else if "k" in run { box(words(run.k)) }
  else { linebreak() }
}

// Runs that lead to one place are one link, for who hears it or goes from link to link.
#let words(runs, note) = {
  let at = 0
  while at < runs.len() {
    let run = runs.at(at)
    let target = target-of(run)
    at += 1
    if target == none { unlinked(run, note, inner => words(inner, note)) }
    else {
      let body = unlinked(run, note, inner => inner.map(styled).join())
      while at < runs.len() and target-of(runs.at(at)) == target {
        body += unlinked(runs.at(at), note, inner => inner.map(styled).join())
        at += 1
      }
      link(target, body)
    }
  }
}

#let marked(entry) = if "piece" in entry [#metadata(entry.piece)<piece>]

// ── Paragraphs, lists, tables ──

#let loosened(runs) = runs.map(run => run.at("k", default: (run,))).flatten()

// A heading with notes: its name in the bookmarks is that of its words alone.
#let heading-words(runs) = loosened(runs).filter(run => "n" not in run and "lost" not in run)
#let noted-heading(level, runs, note, mark) = {
  show heading: it => block(mark + words(runs, note))
  heading(level: level, words(heading-words(runs), note))
}

// A mark within a note only points: a note of a note would have no place of its own.
#let point(run) = super([#run.m])

${UNITS}

#let flow(blocks, note) = {
  let words-of(note) = (
    runs => words(runs, note),
    blocks => if blocks.len() == 1 and blocks.first().kind == "text" { words(blocks.first().runs, note) } else { flow(blocks, note) },
  )
  let (cell, item) = words-of(note)
  for (index, entry) in blocks.enumerate() {
    set text(hyphenate: false) if "whole" in entry
    if entry.kind == "text" {
      let body = [#marked(entry)#words(entry.runs, note)]
      let stays = entry.at("stays", default: none)
      if entry.part == "signature" { block(breakable: false, sticky: stays != none, above: 1.3em, par(body)) }
      else if stays == "headings" { block(sticky: true, par(body)) }
      else if stays != none {
        block(breakable: false, sticky: true, above: 1.15em, below: if stays == "tight" { 0.68em } else { 1.15em }, par(body))
      }
      else if "short" in entry { block(breakable: false, above: 1.15em, below: 1.15em, par(body)) }
      else { par(body) }
    } else if entry.kind == "heading" [
      #if loosened(entry.runs).any(run => "n" in run) {
        noted-heading(entry.depth - letter.raised, entry.runs, note, marked(entry))
      } else {
        heading(level: entry.depth - letter.raised, [#marked(entry)#words(entry.runs, note)])
      }
      #label(entry.id)
    ] else if entry.at("apart", default: none) == "units" {
      marked(entry)
      context units(index, entry, words-of, note)
    } else if "apart" in entry {
      marked(entry)
      context stretch(entry, words-of, note)
    } else if entry.kind == "list" {
      marked(entry)
      let items = entry.items.map(item)
      if entry.start == none { list(tight: entry.tight, ..items) }
      else { enum(tight: entry.tight, start: entry.start, ..items) }
    } else if entry.kind == "quote" {
      marked(entry)
      quote(block: true, flow(entry.blocks, note))
    } else if entry.kind == "table" {
      marked(entry)
      table-of(entry, entry.columns, entry.head, entry.rows, cell)
    } else if entry.kind == "code" {
      block(fill: luma(245), inset: 8pt, width: 100%, {
        marked(entry)
        set text(font: sans, size: 9.5pt, hyphenate: false)
        par(entry.lines.join(linebreak()))
      })
    } else if entry.kind == "break" {
      colbreak(weak: true)
    } else if entry.kind == "rule" {
      block(above: 1.2em, below: 1.2em, [#marked(entry)#line(length: 30%, stroke: hair)])
    } else if entry.kind == "missing" {
      if letter.marks {
        block(width: 100%, above: 1.3em, inset: 6pt, stroke: dashed, {
          marked(entry)
          set text(font: sans, size: 9.5pt, hyphenate: false)
          par[${toBeWritten('#entry.name')}]
        })
      } else { marked(entry) }
    }
  }
}

#let note-text(index) = {
  h(0.2em)
  let (blocks, ..how) = letter.notes.at(index)
  set text(hyphenate: false) if "whole" in how
  if blocks.len() == 0 { if letter.marks { emph[${EMPTY_NOTE.marked}] } else [${EMPTY_NOTE.finished}] }
  else if blocks.first().kind == "text" {
    words(blocks.first().runs, point)
    flow(blocks.slice(1), point)
  } else { flow(blocks, point) }
}
#let note(run) = {
  let number = (..) => run.m
  if "again" in run { footnote(numbering: number, note-name(run.n)) }
  else {
    let others = run.at("w", default: ()).map(note-text)
    let beside = if others.len() > 0 or "room" in run { metadata((others, if "room" in run { 15pt } else { -0.5pt })) }
    [#footnote(numbering: number, beside + note-text(run.n))#note-name(run.n)]
  }
}

#set footnote.entry(separator: line(length: 25%, stroke: hair), gap: 0.5em, indent: 0em)
// A note that others, or a line, are to stand beside begins with their room, which it gives back.
#let note-height(body) = measure(block(width: text-width, body)).height
#show footnote.entry: it => {
  let parts = it.note.body.at("children", default: ())
  if parts.len() > 0 and parts.first().func() == metadata {
    let (others, line) = parts.first().value
    let room = note-height(it.note.body) + others.map(other => note-height(other) + 0.5em.to-absolute()).sum(default: 0pt) + line
    if room < 100mm {
      block(height: room, breakable: false, above: 0pt, below: 0pt)
      v(-room)
    }
  }
  it
}
#show footnote.entry: set text(size: 8.5pt)
#show footnote.entry: set par(leading: 0.55em, spacing: 0.6em)
#show link: set text(fill: blue)

#set list(marker: ([•], [–]), indent: 0.3em, body-indent: 0.7em)
#set enum(indent: 0.3em, body-indent: 0.6em)
#show quote.where(block: true): it => pad(left: 1.2em, rest: 0pt, it.body)
#set table(stroke: (_, y) => (top: if y <= 1 { 0.8pt + black } else { hair }, bottom: 0.8pt + black), inset: (x: 5pt, y: 4pt))
#show table: set text(size: 9.5pt)
#show table: set par(leading: 0.55em)
#show table: set block(above: 1.2em, below: 1.4em)

#set heading(numbering: none)
// By depth in the letter: where none stands at the first, the second is the first of the document.
#let at-depth(depth) = heading.where(level: depth - letter.raised)
#show heading: set text(font: sans, weight: 600, hyphenate: false)
#show heading: set par(leading: 0.5em)
#show heading: set strong(delta: 0)
#show at-depth(1): set text(size: 16pt)
#show at-depth(1): set block(above: 1.6em, below: 0.9em)
#show at-depth(2): set text(size: 13.5pt, fill: blue)
#show at-depth(2): set block(above: 1.8em, below: 0.9em)
#show at-depth(3): set text(size: 11.5pt)
#show at-depth(3): set block(above: 1.9em, below: 0.9em)
#show at-depth(4): set text(size: 10.5pt)
#show at-depth(4): set block(above: 1.5em, below: 0.85em)
#show at-depth(5): set text(size: 10.5pt, style: "italic")
#show at-depth(5): set block(above: 1.4em, below: 0.8em)
#show at-depth(6): set text(size: 10pt, style: "italic", fill: grey)
#show at-depth(6): set block(above: 1.3em, below: 0.6em)

// ── The head of the letter ──

// A fact of the head, marked where it is still to be filled in.
#let fact(head, name, body) = if name in head.open { open(body) } else { body }

// What a fact says, as a paragraph of its own.
#let line-of(head, name, body) = if body != none { par(fact(head, name, body)) }

#let addressee(head) = if head.addressee.len() > 0 {
  line-of(head, "addressee", head.addressee.join(linebreak()))
}

// The subject heads the document where the letter has no title of its own.
#let subject(head) = if letter.titled { par(strong(words(head.subject, note))) } else {
  show heading: set text(size: 10.5pt)
  show heading: set block(above: 0pt, below: 0pt)
  heading(level: 1, words(head.subject, note))
}

// What else stands in the head: an address to write back to, a mark of the sender's own.
#let head-rest(head) = if head.rest.len() > 0 {
  set text(size: 9.5pt, fill: grey)
  block(above: 5mm, pad(left: if published { aside } else { 0mm }, flow(head.rest, note)))
}

#let letter-head(head) = {
  set text(font: sans, hyphenate: false)
  set par(leading: 0.55em)
  marked(head)
  if head.sender != none {
    block(below: 16mm, text(size: 12pt, weight: 600, line-of(head, "sender", head.sender)))
  }
  if head.chamber != none { block(below: 6mm, line-of(head, "chamber", head.chamber)) }
  if head.addressee.len() > 0 { block(below: 12mm, addressee(head)) }
  let rows = ()
  if head.when != none { rows += ("Datum", line-of(head, "date", head.when)) }
  if head.filing != none {
    let name = ("dossiers", "number", "sessionYear").find(name => name in head.open)
    rows += ("Kamerstuk", line-of(head, name, head.filing))
  }
  if head.subject.len() > 0 { rows += ("Betreft", subject(head)) }
  if rows.len() > 0 {
    block(grid(
      columns: (24mm, 1fr),
      row-gutter: 0.6em,
      ..rows.chunks(2).map(((name, value)) => (par(text(fill: grey, name)), value)).flatten(),
    ))
  }
  head-rest(head)
  v(8mm)
}

#let published-head(head) = pad(left: -aside, {
  set text(font: sans, hyphenate: false)
  set par(leading: 0.5em)
  marked(head)
  if head.chamber != none {
    par({
      text(size: 19pt, weight: 600, fact(head, "chamber", head.chamber))
      h(1fr)
      text(size: 34pt, weight: 600, head.figure)
    })
    v(-6pt)
    line(length: 100%, stroke: 0.8pt)
  }
  if head.year != none { block(above: 4mm, below: 9mm, line-of(head, "sessionYear", head.year)) } else { v(9mm) }
  let rows = ()
  for dossier in head.dossiers {
    rows += (
      line-of(head, "dossiers", strong(dossier.dossier)),
      if dossier.title != none { par(strong(dossier.title)) },
    )
  }
  if head.number != none or head.sender != none {
    rows += (
      if head.number != none { line-of(head, "number", strong(head.number)) },
      if head.sender != none { line-of(head, "sender", strong(upper(head.sender))) },
    )
  }
  if head.addressee.len() > 0 { rows += (none, addressee(head)) }
  if head.when != none { rows += (none, line-of(head, "date", head.when)) }
  if head.subject.len() > 0 { rows += (none, subject(head)) }
  if rows.len() > 0 {
    set text(size: 10.5pt)
    block(grid(columns: (aside, 1fr), row-gutter: 1.4em, ..rows))
  }
  head-rest(head)
  v(5mm)
})

#if letter.notice != none {
  block(width: 100%, inset: 6pt, below: 8mm, stroke: 0.8pt + rgb("#9a6b00"), {
    set text(font: sans, size: 9.5pt, hyphenate: false)
    par(letter.notice)
  })
}

#if letter.head != none {
  if published { published-head(letter.head) } else { letter-head(letter.head) }
}

// ── The letter ──

#flow(letter.blocks, note)

#if letter.loose.len() > 0 {
  block(above: 2em, below: 0.7em, sticky: true, par(text(font: sans, size: 9.5pt, weight: 600)[${LOOSE_NOTES}]))
  set text(size: 8.5pt)
  for index in letter.loose {
    block(above: 0.7em)[#super(letter.notes.at(index).number) #note-text(index)]
  }
}

#context [#metadata(query(<piece>).map(mark => {
  let place = mark.location().position()
  (mark.value, place.page, place.y.pt())
}))<places>]

#context [#metadata(query(<unit>).map(mark => (..mark.value, mark.location().page())))<units>]

// Notes that stand on another page than their mark, in the order of the marks.
#context [#metadata(query(footnote.entry).filter(entry => {
  entry.note.location().page() != entry.location().page()
}).map(entry => str(entry.note.label)))<strays>]
`;
