import picomatch from 'picomatch/posix'
import type { Framework, Place, SinkKind } from '../frameworks/framework.ts'
import { namingLibraries } from '../constants/index.ts'
import { frameworks } from '../frameworks/index.ts'
import { vendorCodes, vendors, type Vendor } from '../registry/vendor-codes.ts'
import { nearest, Setting, type Problems } from './setting.ts'

/** The module and export of a team's own status constants, and where it is known which member names which code. */
export interface OwnConstants {
  readonly module: string
  readonly export: string
  readonly members?: Readonly<Record<string, number>>
}

/** A team's own function, method or class that answers requests or makes errors and responses: which argument is what. */
export interface Responder {
  /** The name it is called by, as a function or as a method of anything; with a dot, as a method of what has the name in front. */
  readonly name: string
  /** Where it is imported from; without it the name is enough. */
  readonly module?: string | undefined
  readonly response?: Place | undefined
  readonly status?: Place | undefined
  readonly content?: Place | undefined
  readonly fields?: Place | undefined
  /** Whether it is a class: of errors, or of responses where it gives them back. */
  readonly construct?: boolean | undefined
  /** Whether it makes a response that the handler gives back. */
  readonly returns?: boolean | undefined
}

/** Whether something is part of a mock reply, which is odd on purpose, and the settings leave those alone. */
export function isUncheckedMock({ checksTests }: Settings, { kind }: { readonly kind: SinkKind }): boolean {
  return kind === 'mock' && !checksTests
}

/** The plugin's shared settings: what is right in `settings['http-status']` of an ESLint configuration, and what is wrong with it. */
export interface Settings {
  /** A sentence on each setting that is unknown or has a wrong value, which is then as if it were not there. */
  readonly problems: readonly string[]
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
  /** Whether other modules of the project are read, where a file uses what they export. */
  readonly followsModules: boolean
}

const testFiles = [
  '**/*.{test,spec,test-d,e2e,e2e-spec,cy}.*',
  '**/*{_test,-test,_tests,_spec,-spec}.*',
  '**/{__tests__,__mocks__,test,tests,*-test,*-tests,*_tests,spec,specs,e2e,e2e-*,*-e2e,integration,cypress}/**',
] as const

const cache = new WeakMap<object, Settings>()
const none = {}

/** Reads `settings['http-status']`. */
export function readSettings(all: Readonly<Record<string, unknown>>): Settings {
  const raw = all['http-status'] ?? none
  const known = typeof raw === 'object' ? cache.get(raw) : undefined
  if (known) return known
  const settings = settingsFrom(raw)
  if (typeof raw === 'object') cache.set(raw, settings)
  return settings
}

const names = ['frameworks', 'responders', 'codes', 'vendors', 'constants', 'tests', 'modules'] as const

function settingsFrom(raw: unknown): Settings {
  const problems: Problems = []
  const all = new Setting(raw, "settings['http-status']", problems)
  const members = all.members(names, 'an object such as { frameworks: ["express"] }')
  const read = <Value>(name: (typeof names)[number], reader: (setting: Setting) => Value): Value | undefined => {
    const setting = members?.(name).given
    return setting && reader(setting)
  }
  const tests = read('tests', testsFrom)
  const globs = tests === 'check' ? [] : (tests ?? testFiles)
  return {
    problems,
    frameworks: read('frameworks', frameworksFrom),
    responders: read('responders', respondersFrom) ?? [],
    codes: new Map([...(read('vendors', vendorsFrom) ?? []).flatMap(codesOf), ...(read('codes', codesFrom) ?? [])]),
    constants: read('constants', constantsFrom),
    checksTests: tests === 'check',
    followsModules: read('modules', switchFrom) ?? true,
    isTest: globs.length === 0 ? () => false : picomatch([...globs], { dot: true }),
  }
}

function frameworksFrom(setting: Setting): ReadonlyMap<string, number | undefined> | undefined {
  const elements = setting.elements('a list of frameworks, such as ["express@5"]') ?? []
  const list = elements.flatMap((element) => frameworkFrom(element) ?? [])
  if (list.length === 0 && elements.length > 0) return undefined
  const majors = new Map<string, number | undefined>()
  // What is built on a library says nothing of its version, whatever the order.
  for (const { name, major } of list) majors.set(name, major ?? majors.get(name))
  return majors
}

function frameworkFrom(setting: Setting): { readonly name: string; readonly major: number | undefined } | undefined {
  const text = setting.text('the name of a framework')
  if (text === undefined) return undefined
  const [, name = text, version] = /^(.+)@(.*)$/.exec(text) ?? []
  const named = listed()
  const base = named.find(({ bases }) => bases?.includes(text))
  if (base) return { name: base.name, major: undefined }
  const versions = named.filter((framework) => framework.name === name)
  if (versions.some(({ major }) => version === undefined || String(major) === version))
    return { name, major: version === undefined ? undefined : Number(version) }
  const majors = versions.flatMap(({ major }) => (major === undefined ? [name] : [`${name}@${major}`]))
  const meant = majors.find((known) => text.startsWith(known)) ?? majors[0] ?? nearestFramework(name)
  const all = meant === undefined ? [...new Set(named.flatMap(namesOf))].sort() : []
  const expected = majors.length > 0 ? [...new Set([name, ...majors])] : all
  setting.wrong(`the name of a framework${expected.length > 0 ? ` (${expected.join(', ')})` : ''}`, meant)
  return undefined
}

/** The frameworks that a project uses. */
function listed(): readonly Framework[] {
  return frameworks().filter(({ isInternal }) => !isInternal)
}

function namesOf({ name, bases = [] }: Framework): readonly string[] {
  return [name, ...bases]
}

/** The framework that a name was probably meant for: one with such a module or name. */
function nearestFramework(wrong: string): string | undefined {
  const known = listed()
  const withModule = (module = wrong) => known.find(({ modules = {} }) => Object.hasOwn(modules, module))?.name
  const names = known.flatMap(namesOf)
  const modules = known.flatMap(({ modules = {} }) => Object.keys(modules))
  return withModule() ?? nearest(wrong, names) ?? withModule(nearest(wrong, modules) ?? '')
}

const places = ['response', 'status', 'content', 'fields'] as const

const responderExample = '{ name: "reply", response: 0, status: 1 }'

function respondersFrom(setting: Setting): readonly Responder[] | undefined {
  return setting
    .elements(`a list of functions, such as [${responderExample}]`)
    ?.flatMap((element) => element.whole(responderFrom) ?? [])
}

function responderFrom(setting: Setting): Responder | undefined {
  const member = setting.members(
    ['name', 'module', ...places, 'construct', 'returns'],
    `an object such as ${responderExample}`,
  )
  const name = member?.('name').text('the name of a function')
  if (member === undefined || name === undefined) return undefined
  const [response, status, content, fields] = places.map((place) => placeFrom(member(place)))
  const [construct, returns] = [switchFrom(member('construct')), switchFrom(member('returns'))]
  const module = member('module').given
  return { name, module: module && moduleFrom(module), response, status, content, fields, construct, returns }
}

/** An argument by its number, or a member of one by the names that lead to it. */
function placeFrom(setting: Setting): Place | undefined {
  const expected = 'the number of an argument, counted from 0, or such a number with the names of members: [1, "code"]'
  if (!Array.isArray(setting.value)) return setting.given?.wholeNumber(expected, 0)
  const [first, ...rest] = setting.elements(expected) ?? []
  const argument = first?.wholeNumber('the number of an argument, counted from 0', 0)
  const names = rest.map((name) => name.text('the name of a member'))
  const known = names.filter((name) => name !== undefined)
  if (argument === undefined || known.length < names.length) return undefined
  return known.length === 0 ? argument : [argument, ...known]
}

function switchFrom(setting: Setting): boolean | undefined {
  const { value } = setting
  if (value === undefined || typeof value === 'boolean') return value
  setting.wrong('true or false')
  return undefined
}

function moduleFrom(setting: Setting): string | undefined {
  return setting.text('what to import from, such as "#lib/http"', /^[^\s'"`\\]+$/)
}

function codesFrom(setting: Setting): readonly (readonly [code: number, phrase: string])[] | undefined {
  return setting
    .entries('an object with codes and phrases, such as { 440: "Login Time-out" }')
    ?.flatMap(([code, phrase]) => {
      const text = phrase.text('a phrase')
      if (text === undefined) return []
      if (/^[1-5]\d\d$/.test(code)) return [[Number(code), text] as const]
      phrase.misnamed('code', 'three digits, from 100 to 599')
      return []
    })
}

function vendorsFrom(setting: Setting): readonly Vendor[] | undefined {
  return setting
    .elements('a list of vendors, such as ["nginx"]')
    ?.flatMap((element) => element.oneOf(vendors, 'a vendor whose codes are known') ?? [])
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

function constantsFrom(setting: Setting): string | OwnConstants | undefined {
  const libraries = namingLibraries.map(({ name }) => name)
  const expected = 'a library, or { module, export, members } of a module of the project'
  if (typeof setting.value === 'string') return setting.oneOf(libraries, expected)
  const member = setting.members(['module', 'export', 'members'], expected)
  const module = member && moduleFrom(member('module'))
  const exported = member?.('export').text('the name of an export', identifier)
  const listed = member?.('members').given
  const members = listed && membersFrom(listed)
  if (module === undefined || exported === undefined) return undefined
  return { module, export: exported, ...(members && { members }) }
}

function membersFrom(setting: Setting): Readonly<Record<string, number>> | undefined {
  const entries = setting.entries('an object with the code of every member, such as { NotFound: 404 }')
  return (
    entries &&
    Object.fromEntries(
      entries.flatMap(([name, value]) => {
        const code = value.wholeNumber('a code from 100 to 599', 100, 599)
        return code === undefined ? [] : [[name, code]]
      }),
    )
  )
}

function testsFrom(setting: Setting): 'check' | readonly string[] | undefined {
  const expected = '"check", or a list of globs such as ["test/**"]'
  if (typeof setting.value === 'string') return setting.oneOf(['check'], expected)
  return setting.elements(expected)?.flatMap((element) => element.text('a glob') ?? [])
}

function codesOf(vendor: Vendor): [code: number, phrase: string][] {
  return Object.entries(vendorCodes[vendor]).map(([code, phrase]) => [Number(code), phrase])
}
