/**
 * The table of a rule's options: those of the first level, as `meta.schema` and `meta.defaultOptions` have them. What an option that is
 * an object holds is for the text below the table.
 */
export function optionsTable({ schema, defaultOptions: [defaults = {}] = [], docs: { strictOptions } }) {
  const columns = {
    Name: (name) => `\`${name}\``,
    Description: (_, { description }) => description,
    Type: (_, option) => typeOf(option),
    Choices: (_, option) => choicesOf(option).map(code).join(', '),
    Default: (name) => code(defaults[name]),
    'In `strict`': (name) => code(strictOptions?.[name]),
  }
  const options = Object.entries(schema[0]?.properties ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))
  const rows = options.map((option) => Object.values(columns).map((cell) => cell(...option) ?? ''))
  const isUsed = Object.keys(columns).map((_, index) => rows.some((row) => row[index] !== ''))
  return table([Object.keys(columns), ...rows].map((row) => row.filter((_, index) => isUsed[index])))
}

function typeOf({ type, items, anyOf, oneOf }) {
  const kinds = anyOf ?? oneOf
  if (kinds) return [...new Set(kinds.map(typeOf))].join(' or ')
  if (type !== 'array') return type
  const item = typeOf(items ?? {})
  return item?.includes(' ') ? `(${item})[]` : `${item}[]`
}

/** The values an option is one of, or a list of. */
function choicesOf({ enum: choices, items, anyOf, oneOf }) {
  return choices ?? items?.enum ?? (anyOf ?? oneOf)?.flatMap(choicesOf) ?? []
}

function code(value) {
  return value === undefined ? '' : `\`${spaced(value)}\``
}

/** JSON on one line, with spaces as people write it. */
export function spaced(value) {
  return JSON.stringify(value, undefined, 1)
    .replaceAll(/\n\s*/g, ' ')
    .replaceAll(/\[ | \]/g, (bracket) => bracket.trim())
}

/** A table of Markdown, whose columns are as wide as their widest cell. */
export function table([head, ...rows]) {
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((row) => row[index].length)))
  const line = (cells) => `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => `:${'-'.repeat(width - 1)}`).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  )
}
