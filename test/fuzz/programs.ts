import { vi } from 'vitest'

/** A program of a rule's tests, with what it is linted with there. */
export interface Program {
  readonly code: string
  readonly file: string
  readonly settings: Readonly<Record<string, unknown>>
}

interface Case {
  readonly code: string
  readonly filename?: string
  readonly settings?: Readonly<Record<string, unknown>>
  readonly languageOptions?: object
}

interface Cases {
  readonly valid: readonly (Case | string)[]
  readonly invalid: readonly Case[]
}

/** Every program in the tests of the rules, whose cases are collected in place of being run. */
export async function programsOfTests(): Promise<readonly Program[]> {
  const programs = new Map<string, Program>()
  vi.doMock('../support/test-rule.ts', () => ({
    testRule: (_: unknown, { valid, invalid }: Cases) => {
      for (const one of [...valid, ...invalid]) {
        const { code: marked, filename = 'react.tsx', settings = {} } = typeof one === 'string' ? { code: one } : one
        const code = marked.replaceAll(/[«»]/g, '')
        programs.set(code, { code, file: filename, settings })
      }
    },
  }))
  const suites = import.meta.glob('../rules/*.test.ts')
  for (const load of Object.values(suites)) await load()
  return [...programs.values()]
}
