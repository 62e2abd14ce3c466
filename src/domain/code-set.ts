/**
 * A set of whole numbers: status codes, and what else is found where a code belongs. Codes are bits, so that sets of them are combined
 * in sixteen steps, however many there are; numbers outside are ascending ranges that do not touch.
 */
export interface CodeSet {
  /** The numbers from `lowestBit` on, 32 to a word. */
  readonly words: Uint32Array
  readonly outside: readonly Range[]
}

type Range = readonly [lowest: number, highest: number]

const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number
const wordCount = 16
const lowestBit = 100
const highestBit = lowestBit + 32 * wordCount - 1

export const noNumber: CodeSet = { words: new Uint32Array(wordCount), outside: [] }
export const everyNumber: CodeSet = complement(noNumber)

/** The numbers from one to another, both included. */
export function between(lowest: number, highest: number): CodeSet {
  return lowest <= highest ? ofRanges([[lowest, highest]]) : noNumber
}

/** The set that holds some numbers and no others; what is no whole number is in no set. */
export function setOf(numbers: readonly number[]): CodeSet {
  const ascending = [...new Set(numbers)].filter((number) => Number.isInteger(number)).sort((one, other) => one - other)
  return ofRanges(ascending.map((number) => [number, number]))
}

/** The set of ascending ranges. */
function ofRanges(ranges: readonly Range[]): CodeSet {
  const words = new Uint32Array(wordCount)
  for (const [lowest, highest] of ranges) {
    for (let code = Math.max(lowest, lowestBit); code <= Math.min(highest, highestBit); code += 1) {
      const bit = code - lowestBit
      words[bit >> 5] = (words[bit >> 5] ?? 0) | (1 << (bit & 31))
    }
  }
  const parts = (from: number, to: number) =>
    ranges.flatMap(([lowest, highest]): readonly Range[] => {
      const part: Range = [Math.max(lowest, from), Math.min(highest, to)]
      return part[0] <= part[1] ? [part] : []
    })
  return { words, outside: touching([...parts(low, lowestBit - 1), ...parts(highestBit + 1, high)]) }
}

/** The numbers for which a comparison with a number holds. */
export function comparedWith(operator: '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>=', number: number): CodeSet {
  switch (operator) {
    case '===':
    case '==':
      return setOf([number])
    case '!==':
    case '!=':
      return complement(setOf([number]))
    case '<':
      return between(low, Math.ceil(number) - 1)
    case '<=':
      return between(low, Math.floor(number))
    case '>':
      return between(Math.floor(number) + 1, high)
    case '>=':
      return between(Math.ceil(number), high)
  }
}

export function complement({ words, outside }: CodeSet): CodeSet {
  const rest = [...gapsIn(outside, low, lowestBit - 1), ...gapsIn(outside, highestBit + 1, high)]
  return { words: words.map((word) => ~word), outside: rest }
}

/** What ascending ranges leave out between two numbers. */
function gapsIn(ranges: readonly Range[], from: number, to: number): readonly Range[] {
  const gaps: Range[] = []
  let start = from
  for (const [lowest, highest] of ranges) {
    if (highest < from || lowest > to) continue
    if (start < lowest) gaps.push([start, lowest - 1])
    start = highest + 1
  }
  // Behind a range without an end there is nothing.
  return start <= to && start !== high ? [...gaps, [start, to]] : gaps
}

export function intersection(left: CodeSet, right: CodeSet): CodeSet {
  const outside: Range[] = []
  for (let at = 0, beside = 0; ;) {
    const one = left.outside[at]
    const other = right.outside[beside]
    if (one === undefined || other === undefined) break
    const common: Range = [Math.max(one[0], other[0]), Math.min(one[1], other[1])]
    if (common[0] <= common[1]) outside.push(common)
    if (one[1] < other[1]) at += 1
    else beside += 1
  }
  return { words: left.words.map((word, index) => word & (right.words[index] ?? 0)), outside }
}

export function union(left: CodeSet, right: CodeSet): CodeSet {
  const outside: Range[] = []
  for (let at = 0, beside = 0; ;) {
    const one = left.outside[at]
    const other = right.outside[beside]
    if (one !== undefined && (other === undefined || one[0] <= other[0])) {
      outside.push(one)
      at += 1
    } else if (other !== undefined) {
      outside.push(other)
      beside += 1
    } else break
  }
  return {
    words: left.words.map((word, index) => word | (right.words[index] ?? 0)),
    outside: touching(outside),
  }
}

/** Ascending ranges, those that touch or overlap as one. */
function touching(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  for (const range of ranges) {
    const last = found.at(-1)
    if (last && range[0] <= last[1] + 1) found[found.length - 1] = [last[0], Math.max(last[1], range[1])]
    else found.push(range)
  }
  return found
}

export function isEmpty({ words, outside }: CodeSet): boolean {
  return outside.length === 0 && words.every((word) => word === 0)
}

/** Whether every number of one set is in another. */
export function isWithin(inner: CodeSet, outer: CodeSet): boolean {
  return (
    inner.words.every((word, index) => (word & ~(outer.words[index] ?? 0)) === 0) &&
    (inner.outside.length === 0 || isEmpty(intersection(inner, complement(outer))))
  )
}

export function has({ words, outside }: CodeSet, number: number): boolean {
  const bit = number - lowestBit
  if (bit >= 0 && number <= highestBit && Number.isInteger(number))
    return (((words[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 1
  return outside.some(([lowest, highest]) => number >= lowest && number <= highest)
}

/** Whether a set has a lowest and a highest number. */
export function isBounded({ outside }: CodeSet): boolean {
  return outside.every(([lowest, highest]) => lowest !== low && highest !== high)
}

/** Whether a set is all numbers from one on (`lower`), or all up to one (`upper`). */
export function boundOf(set: CodeSet): 'lower' | 'upper' | undefined {
  const isOpen = (end: 0 | 1, limit: number) => set.outside.some((range) => range[end] === limit)
  if (isOpen(0, low) === isOpen(1, high)) return undefined
  const [range, ...others] = rangesOf(set)
  if (range === undefined || others.length > 0) return undefined
  return range[0] === low ? 'upper' : 'lower'
}

function rangesOf(set: CodeSet): readonly Range[] {
  const codes: Range[] = []
  for (let code = lowestBit; code <= highestBit; code += 1) if (has(set, code)) codes.push([code, code])
  const isBelow = ([lowest]: Range) => lowest < lowestBit
  return touching([...set.outside.filter(isBelow), ...codes, ...set.outside.filter((range) => !isBelow(range))])
}

/** A text that is the same for sets of the same numbers. */
export function keyOf({ words, outside }: CodeSet): string {
  return `${words.join()}|${outside.join()}`
}
