/** A set of whole numbers, as ascending ranges that do not touch; codes and what else is found where a code belongs. */
export type CodeSet = readonly (readonly [lowest: number, highest: number])[]

export const everyNumber: CodeSet = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]]
export const noNumber: CodeSet = []

/** The numbers from one to another, both included. */
export function between(lowest: number, highest: number): CodeSet {
  return lowest <= highest ? [[lowest, highest]] : noNumber
}

/** The numbers for which a comparison with a number holds. */
export function comparedWith(operator: '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>=', number: number): CodeSet {
  const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number
  switch (operator) {
    case '===':
    case '==':
      return Number.isInteger(number) ? between(number, number) : noNumber
    case '!==':
    case '!=':
      return complement(comparedWith('===', number))
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

export function complement(set: CodeSet): CodeSet {
  const ranges: [number, number][] = []
  let from = Number.NEGATIVE_INFINITY
  for (const [lowest, highest] of set) {
    if (from < lowest) ranges.push([from, lowest - 1])
    from = highest + 1
  }
  if (from < Number.POSITIVE_INFINITY) ranges.push([from, Number.POSITIVE_INFINITY])
  return ranges
}

export function intersection(left: CodeSet, right: CodeSet): CodeSet {
  return left.flatMap(([low, high]) =>
    right.flatMap(([lowest, highest]) => between(Math.max(low, lowest), Math.min(high, highest))),
  )
}

export function union(left: CodeSet, right: CodeSet): CodeSet {
  return complement(intersection(complement(left), complement(right)))
}

export function isEmpty(set: CodeSet): boolean {
  return set.length === 0
}

/** Whether every number of one set is in another. */
export function isWithin(inner: CodeSet, outer: CodeSet): boolean {
  return isEmpty(intersection(inner, complement(outer)))
}
