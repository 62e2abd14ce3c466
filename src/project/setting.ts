import { typingErrors } from '../typing-errors.ts'

/** What takes the sentences on what is wrong with the settings. */
export type Problems = string[]

/** A value in the settings: where it stands, and what is wrong where it is not what is expected there. */
export class Setting {
  readonly value: unknown
  readonly #path: string
  readonly #problems: Problems

  constructor(value: unknown, path: string, problems: Problems) {
    this.value = value
    this.#path = path
    this.#problems = problems
  }

  /** This, where there is a value. */
  get given(): this | undefined {
    return this.value === undefined ? undefined : this
  }

  /** Says what is expected here, and what was probably meant. */
  wrong(expected: string, meant?: string): void {
    this.#report(this.value === undefined ? 'missing' : shown(this.value), expected, meant)
  }

  /** Says that the name of this member is none of those that are expected. */
  misnamed(kind: string, expected: string, meant?: string): void {
    this.#report(`no ${kind}`, expected, meant)
  }

  #report(is: string, expected: string, meant: string | undefined): void {
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`
    this.#problems.push(`${this.#path} is ${is}.${hint} Expected ${expected}.`)
  }

  /** What is read of this, where nothing in it is wrong. */
  whole<Value>(read: (setting: this) => Value): Value | undefined {
    const before = this.#problems.length
    const value = read(this)
    return this.#problems.length === before ? value : undefined
  }

  text(expected: string, pattern = /./): string | undefined {
    const { value } = this
    return this.#checked(typeof value === 'string' && pattern.test(value) ? value : undefined, expected)
  }

  wholeNumber(expected: string, lowest: number, highest = Infinity): number | undefined {
    const { value } = this
    const isWhole = typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest
    return this.#checked(isWhole ? value : undefined, expected)
  }

  /** One of some names. */
  oneOf<const Name extends string>(names: readonly Name[], expected: string): Name | undefined {
    const { value } = this
    const meant = typeof value === 'string' ? nearest(value, names) : undefined
    const known = names.find((name) => name === value)
    return this.#checked(known, meant === undefined ? `${expected}: ${inWords(names)}` : expected, meant)
  }

  /** The elements of a list. */
  elements(expected: string): readonly Setting[] | undefined {
    const list: readonly unknown[] | undefined = Array.isArray(this.value) ? this.value : undefined
    return this.#checked(list, expected)?.map((value, index) => this.#part(value, `[${index}]`))
  }

  /** The members of an object, whatever their names. */
  entries(expected: string): readonly (readonly [name: string, setting: Setting])[] | undefined {
    const { value } = this
    const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
    const entries: [string, unknown][] | undefined = object && Object.entries(object)
    return this.#checked(entries, expected)?.map(([name, member]) => [name, this.#part(member, `.${name}`)])
  }

  /** The members of an object that has no others than some, by their names; those that are left out have no value. */
  members<Name extends string>(names: readonly Name[], expected: string): ((name: Name) => Setting) | undefined {
    const entries = this.entries(expected)
    if (entries === undefined) return undefined
    for (const [name, member] of entries)
      if (member.value !== undefined && !names.some((known) => known === name))
        member.misnamed('setting', inWords(names), nearest(name, names))
    const known = new Map(entries)
    return (name) => known.get(name) ?? this.#part(undefined, `.${name}`)
  }

  #part(value: unknown, place: string): Setting {
    return new Setting(value, `${this.#path}${place}`, this.#problems)
  }

  #checked<Value>(value: Value | undefined, expected: string, meant?: string): Value | undefined {
    if (value === undefined) this.wrong(expected, meant)
    return value
  }
}

/** The name that a wrong one was probably meant to be: the same but for signs, one that it is part of or a part of, or a typing error away. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const wanted = letters(wrong)
  if (wanted.length < 2) return undefined
  const same = names.find((name) => letters(name) === wanted)
  if (same !== undefined) return same
  const limit = Math.min(2, Math.floor(wanted.length / 3))
  const near = names
    .map((name) => ({ name, distance: typingErrors(wanted, letters(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance)
  const related = names.filter((name) => isPart(letters(name), wanted) || isPart(wanted, letters(name)))
  return near[0]?.name ?? related.sort((one, other) => other.length - one.length)[0]
}

const leastPart = 4

function isPart(part: string, whole: string): boolean {
  return part.length >= leastPart && whole.includes(part)
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function inWords(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' or ')
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
