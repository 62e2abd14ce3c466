/** The lowest and the highest of the major versions that a range allows. */
export type Majors = readonly [lowest: number, highest: number]

const comparator = /^(\^|~>?|[<>]=?|=)?v?(\d+|[*xX])((?:\.(?:\d+|[*xX])){0,2})(?:[-+][\w.+-]*)?$/

const any: Majors = [0, Infinity]

/**
 * The majors of a package that a project allows by the range in its `package.json`: `^4.18 || ^5`. `undefined` where the text does
 * not tell: tags, addresses, and protocols whose versions stand elsewhere.
 */
export function majorsOf(name: string, range: string): readonly Majors[] | undefined {
  const alias = `npm:${name}@`
  const alternatives = (range.startsWith(alias) ? range.slice(alias.length) : range).split('||')
  const found: Majors[] = []
  for (const alternative of alternatives) {
    const majors = allowedByAll(alternative)
    if (majors === undefined) return undefined
    if (majors[0] <= majors[1]) found.push(majors)
  }
  return found.length > 0 ? found : undefined
}

/** What comparators in a row allow together: `>=4 <5`, `4 - 5`. */
function allowedByAll(text: string): Majors | undefined {
  const comparators = text
    .trim()
    .replace(/^(\S+)\s+-\s+(\S+)$/, '>=$1 <=$2')
    .replace(/([<>=~^])\s+/g, '$1')
    .split(/\s+/)
  return comparators.reduce<Majors | undefined>((majors, one) => {
    const allowed = allowedBy(one)
    return majors && allowed && [Math.max(majors[0], allowed[0]), Math.min(majors[1], allowed[1])]
  }, any)
}

function allowedBy(text: string): Majors | undefined {
  if (text === '') return any
  const [, operator = '', first, rest = ''] = comparator.exec(text) ?? []
  if (first === undefined) return undefined
  const major = Number(first)
  if (Number.isNaN(major)) return any
  switch (operator) {
    case '>=':
      return [major, Infinity]
    case '>':
      return [/\d/.test(rest) ? major : major + 1, Infinity]
    case '<=':
      return [0, major]
    case '<':
      return [0, /[1-9]/.test(rest) ? major : major - 1]
    default:
      return [major, major]
  }
}
