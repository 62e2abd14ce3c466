import { RuleTester, type InvalidTestCase, type RunTests } from '@typescript-eslint/rule-tester'
import type { RuleModule } from '@typescript-eslint/utils/ts-eslint'
import { findsTheSameWithEspree } from './parsed-alike.ts'
import { repairsHold, type Leaves } from './repairs-hold.ts'

interface Cases<MessageIds extends string, Options extends readonly unknown[]> extends RunTests<MessageIds, Options> {
  readonly leaves?: Leaves
}

/**
 * Runs the cases of a rule. In the code of an invalid case `«…»` encloses each text that is to be underlined, in the order of the
 * errors, so that every report states its full range; data, output and suggestions are stated too. Every
 * fix and suggestion is applied, and must leave no report, but those that `leaves` names.
 */
export function testRule<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options> & { readonly name: string },
  { valid, invalid, leaves = {} }: Cases<MessageIds, Options>,
): void {
  const tester = new RuleTester({ languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } })
  const tests = { valid, invalid: invalid.map(located) }
  tester.run(rule.name, rule, { assertionOptions: { requireData: true, requireLocation: true }, ...tests })
  findsTheSameWithEspree(rule, rule.name, tests)
  repairsHold(rule, rule.name, tests.invalid, leaves)
}

function located<MessageIds extends string, Options extends readonly unknown[]>(
  test: InvalidTestCase<MessageIds, Options>,
): InvalidTestCase<MessageIds, Options> {
  const { code, ranges } = withoutMarks(test.code)
  if (ranges.length !== test.errors.length) {
    throw new Error(`${ranges.length} texts are marked, but ${test.errors.length} errors expected:\n${test.code}`)
  }
  return { ...test, code, errors: test.errors.map((error, index) => ({ ...error, ...ranges[index] })) }
}

interface Range {
  line: number
  column: number
  endLine: number
  endColumn: number
}

function withoutMarks(marked: string): { code: string; ranges: readonly Range[] } {
  const ranges: Range[] = []
  let code = ''
  let start: { line: number; column: number } | undefined
  for (const part of marked.split(/([«»])/)) {
    const { line, column } = positionAfter(code)
    if (part === '«') start = { line, column }
    else if (part === '»' && start) ranges.push({ ...start, endLine: line, endColumn: column })
    else code += part
  }
  return { code, ranges }
}

function positionAfter(code: string): { line: number; column: number } {
  const lines = code.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
