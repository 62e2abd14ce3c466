/** What matchers and assertion functions of test libraries compare, by their names. */

/** How a matcher compares the actual value, on the left, with its argument. */
export type MatcherOperator = '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>='

/** Matchers of Jest, Vitest, Jasmine, Playwright, Chai and should.js that compare with their first argument. */
export const matchers: ReadonlyMap<string, MatcherOperator> = new Map([
  ['toBe', '==='],
  ['toEqual', '==='],
  ['toStrictEqual', '==='],
  ['equal', '==='],
  ['equals', '==='],
  ['eq', '==='],
  ['eql', '==='],
  ['is', '==='],
  ['exactly', '==='],
  ['toBeGreaterThan', '>'],
  ['toBeGreaterThanOrEqual', '>='],
  ['toBeLessThan', '<'],
  ['toBeLessThanOrEqual', '<='],
  ['above', '>'],
  ['greaterThan', '>'],
  ['gt', '>'],
  ['least', '>='],
  ['gte', '>='],
  ['below', '<'],
  ['lessThan', '<'],
  ['lt', '<'],
  ['most', '<='],
  ['lte', '<='],
])

/** Matchers of a range, by how they compare with its end: Chai's holds it, jest-extended's does not. */
export const rangeMatchers: ReadonlyMap<string, MatcherOperator> = new Map([
  ['within', '<='],
  ['toBeWithin', '<'],
])

/** Matchers whose argument lists what the value may be. */
export const listMatchers: ReadonlySet<string> = new Set(['oneOf', 'toBeOneOf'])

/** Matchers of a list, whose argument is what it must hold: `expect([200, 204]).toContain(x)`. */
export const containingMatchers: ReadonlySet<string> = new Set([
  'toContain',
  'toContainEqual',
  'contain',
  'contains',
  'include',
  'includes',
])

/** Matchers that compare an object with parts of it, or with all of it. */
export const objectMatchers: ReadonlySet<string> = new Set([
  'toMatchObject',
  'toEqual',
  'toStrictEqual',
  'toMatch',
  'include',
  'includes',
  'contain',
  'containSubset',
  'objectContaining',
  'deepInclude',
  'eql',
  'equal',
  'match',
])

/** Matchers that take the path of a member and its value. */
export const propertyMatchers: ReadonlySet<string> = new Set(['toHaveProperty', 'property', 'propertyVal'])

/** The function of what stands for any object with the given members: `expect.objectContaining({ … })`. */
export const partialObject = 'objectContaining'

/** Words between `expect(x)` and its matcher. */
export const chainWords: ReadonlySet<string> = new Set(
  'to be been is are a an and at have has of same with that which does but deep strictly should not resolves rejects'.split(
    ' ',
  ),
)

/** The word of a chain that turns its matcher round, and the one that speaks of what a promise is rejected with. */
export const negation = 'not'
export const rejection = 'rejects'

/** The member by which should.js and Chai start an assertion from the value itself, and the one that states what it has. */
export const assertingMember = 'should'
export const statingMember = 'have'

/** The functions that start an assertion, and those that are members of them. */
export const expectation = 'expect'
export const softExpectation = 'soft'

/** Assertion functions that take the actual and the expected value; the loose ones let `'404'` pass for 404. */
export const assertionFunctions: ReadonlyMap<string, MatcherOperator> = new Map([
  ['equal', '=='],
  ['equals', '=='],
  ['deepEqual', '=='],
  ['same', '=='],
  ['notEqual', '!='],
  ['notDeepEqual', '!='],
  ['strictEqual', '==='],
  ['deepStrictEqual', '==='],
  ['strictSame', '==='],
  ['is', '==='],
  ['notStrictEqual', '!=='],
  ['notDeepStrictEqual', '!=='],
  ['not', '!=='],
  ['isAbove', '>'],
  ['isAtLeast', '>='],
  ['isBelow', '<'],
  ['isAtMost', '<='],
])

/** Assertion functions about a list, by the index of the argument that is the actual value; the other one is the list. */
export const listAssertions: ReadonlyMap<string, number> = new Map([
  ['oneOf', 0],
  ['include', 1],
])
