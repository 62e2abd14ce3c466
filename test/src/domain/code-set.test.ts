import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  between,
  boundOf,
  comparedWith,
  complement,
  everyNumber,
  has,
  intersection,
  isBounded,
  isEmpty,
  isWithin,
  keyOf,
  noNumber,
  setOf,
  union,
  type CodeSet,
} from '../../../src/domain/code-set.ts'

/** Codes, the edges of what is kept as bits, and numbers outside. */
const number = fc.oneof(
  fc.integer({ min: 90, max: 115 }),
  fc.integer({ min: 590, max: 620 }),
  fc.integer({ min: 100, max: 599 }),
  fc.constantFrom(-1, 0, 99, 100, 611, 612, 999, 12_029),
)
const operator = fc.constantFrom('===', '!==', '<', '<=', '>', '>=')

interface Described {
  readonly set: CodeSet
  readonly holds: (number: number) => boolean
}

const compared = fc.tuple(operator, number).map(([sign, bound]): Described => ({
  set: comparedWith(sign, bound),
  holds: (one) => {
    switch (sign) {
      case '===':
        return one === bound
      case '!==':
        return one !== bound
      case '<':
        return one < bound
      case '<=':
        return one <= bound
      case '>':
        return one > bound
      case '>=':
        return one >= bound
    }
  },
}))

const { described } = fc.letrec<{ described: Described }>((tie) => ({
  described: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    compared,
    fc.array(number).map((list): Described => ({ set: setOf(list), holds: (one) => list.includes(one) })),
    fc.tuple(number, number).map(([low, high]): Described => ({
      set: between(low, high),
      holds: (one) => one >= low && one <= high,
    })),
    tie('described').map(({ set, holds }): Described => ({ set: complement(set), holds: (one) => !holds(one) })),
    fc.tuple(tie('described'), tie('described')).map(([one, other]): Described => ({
      set: union(one.set, other.set),
      holds: (number) => one.holds(number) || other.holds(number),
    })),
    fc.tuple(tie('described'), tie('described')).map(([one, other]): Described => ({
      set: intersection(one.set, other.set),
      holds: (number) => one.holds(number) && other.holds(number),
    })),
  ),
}))

const samples = [-5, -1, 0, 12_028, 12_029, 12_030, 100_000, ...Array.from({ length: 950 }, (_, index) => 60 + index)]

it('holds the numbers that it is made to hold, and no others', () => {
  fc.assert(
    fc.property(described, ({ set, holds }) => {
      expect(samples.filter((one) => has(set, one))).toEqual(samples.filter(holds))
    }),
  )
})

it('says of two sets whether one is within the other, and whether they are the same', () => {
  fc.assert(
    fc.property(described, described, (one, other) => {
      const rest = intersection(one.set, complement(other.set))
      expect(isWithin(one.set, other.set)).toBe(isEmpty(rest))
      const isSame = isEmpty(rest) && isEmpty(intersection(other.set, complement(one.set)))
      expect(keyOf(one.set) === keyOf(other.set)).toBe(isSame)
    }),
  )
})

it('tells bounds of one side from everything else', () => {
  fc.assert(
    fc.property(compared, operator, number, ({ set }, sign, bound) => {
      const one = comparedWith(sign, bound)
      expect(boundOf(one)).toBe(sign.startsWith('<') ? 'upper' : sign.startsWith('>') ? 'lower' : undefined)
      if (boundOf(one) === 'upper' && boundOf(set) === 'upper') expect(boundOf(union(one, set))).toBe('upper')
    }),
  )
  expect([everyNumber, noNumber, between(200, 299), union(between(1, 2), comparedWith('>', 3))].map(boundOf)).toEqual(
    Array.from({ length: 4 }),
  )
})

it('knows where it ends', () => {
  expect([noNumber, between(0, 999), setOf([-1, 404])].map(isBounded)).toEqual([true, true, true])
  expect([everyNumber, comparedWith('<', 400), comparedWith('!==', 404)].map(isBounded)).toEqual([false, false, false])
})
