import picomatch from 'picomatch/posix'
import * as v from 'valibot'
import { constantLibraries } from '../constants/index.ts'
import type { SinkKind } from '../frameworks/framework.ts'
import { frameworks } from '../frameworks/index.ts'
import { once } from '../once.ts'
import { vendorCodes, vendors, type Vendor } from '../registry/vendor-codes.ts'

/** The module and export of a team's own status constants. */
export interface OwnConstants {
  readonly module: string
  readonly export: string
}

/** A team's own function or method that answers requests: which argument is what. */
export interface Responder {
  /** The name it is called by, as a function or as a method of anything. */
  readonly name: string
  /** Where it is imported from; without it the name is enough. */
  readonly module?: string | undefined
  readonly response?: number | undefined
  readonly status?: number | undefined
  readonly content?: number | undefined
  readonly fields?: number | undefined
}

/** Whether something is part of a mock reply, which is odd on purpose, and the settings leave those alone. */
export function isUncheckedMock({ checksTests }: Settings, { kind }: { readonly kind: SinkKind }): boolean {
  return kind === 'mock' && !checksTests
}

/** The plugin's shared settings, validated: `settings['http-status']` of an ESLint configuration. */
export interface Settings {
  /** The majors in use, by name (`undefined` for any); `undefined` where nothing is said. */
  readonly frameworks: ReadonlyMap<string, number | undefined> | undefined
  readonly responders: readonly Responder[]
  /** Codes the team accepts although no registry assigns them. */
  readonly codes: ReadonlyMap<number, string>
  /** The library or own module that names codes. */
  readonly constants: string | OwnConstants | undefined
  /** Whether a file is a test, by its path relative to the working directory. */
  readonly isTest: (path: string) => boolean
  /** Whether tests and mock replies are checked like any other code. */
  readonly checksTests: boolean
}

const testFiles = [
  '**/*.{test,spec,test-d,e2e,e2e-spec,cy}.*',
  '**/{__tests__,__mocks__,test,tests,*-tests,e2e,e2e-*,*-e2e,cypress}/**',
] as const

const schema = once(() => {
  const index = v.pipe(v.number(), v.integer(), v.minValue(0))
  return v.strictObject({
    frameworks: v.optional(
      v.array(
        v.pipe(
          v.string(),
          v.check(isFramework, (issue) => unknownFramework(issue.input)),
        ),
      ),
    ),
    responders: v.optional(
      v.array(
        v.strictObject({
          name: v.pipe(v.string(), v.nonEmpty('needs a name')),
          module: v.optional(v.string()),
          response: v.optional(index),
          status: v.optional(index),
          content: v.optional(index),
          fields: v.optional(index),
        }),
      ),
    ),
    codes: v.optional(
      v.record(v.pipe(v.string(), v.regex(/^[1-5]\d\d$/, 'is no code of three digits from 100 to 599')), v.string()),
    ),
    vendors: v.optional(
      v.array(v.picklist(vendors, (issue) => `is ${issue.received}; known vendors are ${vendors.join(', ')}`)),
    ),
    constants: v.optional(
      v.union(
        [
          v.picklist(constantLibraries.map(({ name }) => name)),
          v.strictObject({ module: v.string(), export: v.string() }),
        ],
        `is neither a known library (${constantLibraries.map(({ name }) => name).join(', ')}) nor { module, export }`,
      ),
    ),
    tests: v.optional(v.union([v.literal('check'), v.array(v.string())], "is neither 'check' nor a list of globs")),
  })
})

const cache = new WeakMap<object, Settings>()
const none = {}

/**
 * Reads `settings['http-status']`.
 *
 * @throws Error with one sentence that names the setting, where a setting is unknown or has a wrong value.
 */
export function readSettings(all: Readonly<Record<string, unknown>>): Settings {
  const raw = all['http-status'] ?? none
  if (typeof raw !== 'object') throw new Error(`settings['http-status'] is not an object.`)
  const known = cache.get(raw)
  if (known) return known
  const result = v.safeParse(schema(), raw)
  if (!result.success) throw new Error(explain(result.issues[0]))
  const { output } = result
  const globs = output.tests === 'check' ? [] : (output.tests ?? testFiles)
  const settings: Settings = {
    frameworks: output.frameworks && new Map(output.frameworks.map(parseFramework)),
    responders: output.responders ?? [],
    codes: new Map([...(output.vendors ?? []).flatMap(codesOf), ...Object.entries(output.codes ?? {}).map(toCode)]),
    constants: output.constants,
    checksTests: output.tests === 'check',
    isTest: globs.length === 0 ? () => false : picomatch([...globs], { dot: true }),
  }
  cache.set(raw, settings)
  return settings
}

function explain(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  const where = `settings['http-status']${path}`
  if (issue.type === 'strict_object') return `${where} is no setting of eslint-plugin-http-status.`
  const says = /^(is|needs) /.test(issue.message)
    ? issue.message
    : `is ${issue.received}, expected ${issue.expected ?? 'something else'}`
  return `${where} ${says}.`
}

function parseFramework(text: string): [name: string, major: number | undefined] {
  const at = text.lastIndexOf('@')
  return at > 0 ? [text.slice(0, at), Number(text.slice(at + 1))] : [text, undefined]
}

function isFramework(text: string): boolean {
  const [name, major] = parseFramework(text)
  return frameworks().some((framework) => framework.name === name && (major === undefined || framework.major === major))
}

function unknownFramework(text: string): string {
  const known = frameworks().map(({ name, major }) => (major === undefined ? name : `${name}, ${name}@${major}`))
  return `is "${text}"; known frameworks are ${[...new Set(known.join(', ').split(', '))].join(', ')}`
}

function codesOf(vendor: Vendor): [code: number, phrase: string][] {
  return Object.entries(vendorCodes[vendor]).map(toCode)
}

function toCode([code, phrase]: [string, string]): [number, string] {
  return [Number(code), phrase]
}
