/**
 * Makes links of the sections that a page names: `§15.3.5` leads to that section of the RFC that the same sentence names before it, else
 * of the one at the head of the row or the column, else of RFC 9110.
 */
export function linkSections(markdown) {
  let isCode = false
  let columns = []
  return markdown
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isCode = !isCode
      if (isCode) return line
      if (!line.startsWith('|')) {
        columns = []
        return linked(line)
      }
      const cells = line.split(/(?<!\\)\|/)
      if (columns.length === 0) columns = cells.map(rfcIn)
      const row = rfcIn(cells[1])
      return cells.map((cell, index) => linked(cell, columns[index] ?? row)).join('|')
    })
    .join('\n')
}

/** Code, links, RFCs, sections, and ends of sentences. */
const parts = /`[^`]*`|\[[^\]]*\]\([^)]*\)|(?:RFC (?<rfc>\d+) ?)?§(?<section>\d+(?:\.\d+)*)|RFC \d+|[.;](?=\s)/g

function linked(text, inherited = '9110') {
  let current = inherited
  return text.replaceAll(parts, (part, ...rest) => {
    const { rfc, section } = rest.at(-1)
    current = part === '.' || part === ';' ? inherited : (rfc ?? rfcIn(part) ?? current)
    return section === undefined
      ? part
      : `[${part}](https://www.rfc-editor.org/rfc/rfc${current}.html#section-${section})`
  })
}

function rfcIn(text = '') {
  return /RFC (\d+)/.exec(text)?.[1]
}
