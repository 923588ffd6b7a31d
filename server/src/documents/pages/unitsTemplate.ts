/**
 * How blocks with notes are set (units.ts), in the language of Typst: a part of the template, which gives it `text-width`, `note`
 * and `point`.
 */
export const UNITS = String.raw`// ── Blocks with notes, unit by unit or in stretches (units.ts) ──

// Higher than this, an item or a row may run over pages.
#let tall-item = 60mm
#let tall-row = 130mm

// Columns by what they hold: those that would take more than their share of the page have what the others leave.
#let column-widths(entry, cell) = {
  let natural = range(entry.columns).map(index => {
    let cells = (strong(cell(entry.head.at(index))), ..entry.rows.map(row => cell(row.at(index))))
    calc.max(..cells.map(body => measure(text(size: 9.5pt, body)).width)) + 10pt
  })
  if natural.sum() <= text-width { return natural }
  let share = text-width / natural.len()
  let fitting = 0
  while true {
    let narrow = natural.filter(width => width <= share)
    if narrow.len() == fitting { break }
    fitting = narrow.len()
    share = (text-width - narrow.sum()) / (natural.len() - fitting)
  }
  natural.map(width => calc.min(width, share))
}

#let table-of(entry, columns, head, rows, cell) = table(
  columns: columns,
  align: entry.align.map(side => if side == "right" { right } else if side == "center" { center } else { left }),
  // A note can be said once only: a head that brings one is not said again.
  table.header(repeat: not head.flatten().any(run => "n" in run and "again" not in run), ..head.map(runs => strong(cell(runs)))),
  ..rows.map(row => row.map(cell)).flatten(),
)

// A list, its numbers in one column however it is cut.
#let list-of(entry, start, items) = if entry.start == none { list(tight: entry.tight, ..items) } else {
  let last = entry.at("last", default: entry.start + entry.items.len() - 1)
  let room = measure([#last.]).width
  enum(tight: entry.tight, start: start, numbering: number => box(width: room, align(right)[#number.]), ..items)
}

#let gap-of(entry) = if entry.kind == "table" { 0pt } else if entry.kind == "list" and entry.tight { 0.68em } else { 1.15em }

// Room around a block that may be part of a larger one.
#let around(entry, continues, continued, breakable, body) = {
  let gap = gap-of(entry)
  block(
    width: 100%,
    above: if continues { gap } else if entry.kind == "table" { 1.2em } else { auto },
    below: if continued { gap } else if entry.kind == "table" { 1.4em } else { auto },
    breakable: breakable,
    { show table: set block(above: 0pt, below: 0pt); body },
  )
}

// Each unit by itself, with a word of where it stands. The head of a table takes room at every row, which is given back before
// the next one: that much is left on each page to say it again.
#let units(index, entry, words-of, note) = {
  let (cell, item) = words-of(note)
  // Measured without notes: these would be looked for all over the letter.
  let (bare-cell, bare-item) = words-of(point)
  let widths = if entry.kind == "table" { column-widths(entry, bare-cell) } else { () }
  let again(runs) = runs.map(run => if "n" in run { (..run, again: true) } else { run })
  let unit(at, cell, item) = if entry.kind == "table" {
    table-of(entry, widths, if at == 0 { entry.head } else { entry.head.map(again) }, (entry.rows.at(at),), cell)
  } else if entry.kind == "list" { list-of(entry, if entry.start == none { 1 } else { entry.start + at }, (item(entry.items.at(at)),)) }
  else { quote(block: true, item((entry.blocks.at(at),))) }
  let count = if entry.kind == "table" { entry.rows.len() } else if entry.kind == "list" { entry.items.len() } else { entry.blocks.len() }
  let height(body) = measure(block(width: text-width, body)).height
  let head-height = if entry.kind == "table" { height(around(entry, true, true, true, table-of(entry, widths, entry.head.map(again), (), bare-cell))) }
  for at in range(count) {
    let tall = height(unit(at, bare-cell, bare-item)) > if entry.kind == "table" { tall-row } else { tall-item }
    let first = at == 0 and "continues" not in entry
    let last = at == count - 1 and "continued" not in entry
    around(entry, not first, not last, tall, {
      [#metadata((index, at, tall, widths.map(width => width.pt())))<unit>]
      unit(at, cell, item)
    })
    if entry.kind == "table" and at < count - 1 { v(-head-height) }
  }
}

#let stretch(entry, words-of, note) = {
  let (cell, item) = words-of(note)
  let body = if entry.kind == "table" { table-of(entry, entry.widths.map(width => width * 1pt), entry.head, entry.rows, cell) }
    else if entry.kind == "list" { list-of(entry, entry.start, entry.items.map(item)) }
    else { quote(block: true, item(entry.blocks)) }
  around(entry, "continues" in entry, "continued" in entry, entry.apart == "tall", body)
}`;
